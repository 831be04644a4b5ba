/**
 * Whether a name in a folder is a temporary or partial file of an engine, for the catalog or its catalog.json, or a copy
 * that it set aside in a conflict.
 *
 * - Syncthing: `.syncthing.<name>.tmp`, on Windows `~syncthing~<name>.tmp`; `<stem>.sync-conflict-<date>-<time>-<device>`.
 *   Source: Syncthing's documentation, “Understanding Synchronization”.
 * - rsync: `.<name>.` and six characters. Source: rsync(1), --temp-dir.
 * - rclone: `<name>.<8 characters>.partial`. Source: rclone's documentation, --partial-suffix.
 *
 * DFS Replication writes in its own `DfsrPrivate`, where nobody else may look, and moves what is complete.
 */
export function isEnginePartial(catalogName: string, name: string): boolean {
  return [catalogName, 'catalog.json'].some((file) => isPartialOf(file, name));
}

function isPartialOf(file: string, name: string): boolean {
  if (name === `.syncthing.${file}.tmp` || name === `~syncthing~${file}.tmp`) return true;
  const dot = file.lastIndexOf('.');
  const conflict = `${file.slice(0, dot)}.sync-conflict-`;
  if (name.startsWith(conflict) && name.endsWith(file.slice(dot))) return true;
  if (name.startsWith(`.${file}.`) && /^[A-Za-z0-9]{6}$/.test(name.slice(file.length + 2))) return true;
  return name.startsWith(`${file}.`) && /^[a-z0-9]{8}\.partial$/.test(name.slice(file.length + 1));
}
