import { catalogFileName } from '../../shared/catalog-facts.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { fileSchema } from './syncthing-answers.ts';

/** The catalog and its manifest as one Syncthing sees them. */
export interface PublishedFiles {
  /** Equal on two devices where both hold the same files; null where one of them is missing. */
  readonly version: string | null;
  /** Connected devices that hold both files as they are published. */
  readonly holders: ReadonlySet<string>;
}

/**
 * Asks about both files. The percentage that Syncthing tells of a device is no sign that it holds them: before 1.20 it
 * is 100 for a device that does not even have the folder.
 */
export async function readPublished(
  { client }: OpenDevice,
  folderId: string,
  signal: AbortSignal,
): Promise<Result<PublishedFiles>> {
  const folder = encodeURIComponent(folderId);
  const holders: Set<string>[] = [];
  const versions: string[] = [];
  for (const name of [catalogFileName, 'catalog.json']) {
    const path = `/rest/db/file?folder=${folder}&file=${encodeURIComponent(name)}`;
    const file = await client.find(path, fileSchema, { signal });
    if (!file.ok) return file;
    const { local, availability } = file.value ?? {};
    const whole = (availability ?? []).filter(({ fromTemporary }) => !fromTemporary);
    holders.push(new Set(whole.map(({ id }) => id)));
    const version = local?.deleted === false ? (local.version ?? []) : [];
    if (version.length > 0) versions.push(version.join());
  }
  const [catalogs = new Set<string>(), manifests = new Set<string>()] = holders;
  return succeed({
    version: versions.length === holders.length ? versions.join(' ') : null,
    holders: new Set([...catalogs].filter((id) => manifests.has(id))),
  });
}
