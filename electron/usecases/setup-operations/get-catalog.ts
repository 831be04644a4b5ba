import { joinPath } from '../../core/path-rules.ts';
import { packageFolderName, siteFolders } from '../../core/site-folders.ts';
import { folderPatterns, patternsFileName } from '../../core/syncthing-folder.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { removeTree } from './remove-tree.ts';
import type { Apply, ChangeOf, Undo, UndoDeps } from './setup-context.ts';

export const getCatalog: Apply<Extract<Operation, { kind: 'get catalog' }>> = async (context) => {
  const { deps, folders } = context;
  const { destination } = folders;
  const store = deps.openStore(destination);
  const manifest = await store.readManifest();
  const recorded = !manifest.ok || manifest.value !== null;
  // Somebody may have kept the catalog there by hand.
  const held = recorded || (await deps.files.look(store.paths.catalog)) !== null;
  const published = await context.make(
    { kind: 'catalog obtained', destination, held, recorded },
    () => context.sync.start().published,
  );
  if (!published.ok) return published;
  const { date, signer, sha256 } = published.value;
  return succeed(
    date === null
      ? message('operationNotes', 'catalogWithoutDate', { signer, sha256 })
      : message('operationNotes', 'catalog', { date: date.slice(0, 10), signer, sha256 }),
  );
};

export const undoCatalog: Undo<ChangeOf<'catalog obtained'>> = async (deps, change) => {
  await giveCatalogBack(deps, change, 'with its lock');
  return null;
};

/** A catalog that was there before stays, whichever version it is now: it is complete and verified. */
export async function giveCatalogBack(
  deps: UndoDeps,
  { destination, held, recorded }: ChangeOf<'catalog obtained'>,
  lock: LockChoice,
): Promise<void> {
  if (held && recorded) return;
  await removeCatalog(deps, destination, { butTheFile: held });
  await clearRuns(deps, destination, lock);
}

/** Removes the catalog and what says what it is, under both of their names, and what Syncthing was told to leave out. */
export async function removeCatalog(
  { files, machine }: UndoDeps,
  destination: string,
  { butTheFile } = { butTheFile: false },
): Promise<void> {
  const { platform } = machine;
  const { packageSource } = siteFolders(destination, null, platform);
  const packageFolder = joinPath(platform, packageSource, packageFolderName);
  for (const folder of [packageFolder, packageSource]) {
    for (const name of [catalogFileName, 'catalog.json']) {
      const path = joinPath(platform, folder, name);
      const stays = butTheFile && folder === packageSource && name === catalogFileName;
      if (!stays && (await files.look(path)) !== null) await files.remove(path);
    }
  }
  // With files that others put into their package, it stays, and PkgSource with it.
  const isEmpty =
    (await files.look(packageFolder)) !== null && (await files.list(packageFolder)).length === 0;
  if (isEmpty) await files.removeFolder(packageFolder);
  const patterns = joinPath(platform, packageSource, patternsFileName);
  const isOurs =
    (await files.look(patterns))?.kind === 'file' &&
    (await files.readText(patterns)).startsWith(folderPatterns[0]);
  if (isOurs) await files.remove(patterns);
}

type LockChoice = 'with its lock' | 'but its lock';

/**
 * Removes runs, status and staging; the settings have an undo of their own. The lock stays where whoever calls this
 * holds it.
 */
export async function clearRuns(
  { files, machine }: UndoDeps,
  destination: string,
  lock: LockChoice,
): Promise<void> {
  const folders = siteFolders(destination, null, machine.platform);
  if ((await files.look(folders.settings))?.kind !== 'folder') return;
  for (const name of await files.list(folders.settings)) {
    const path = joinPath(machine.platform, folders.settings, name);
    if (lock === 'but its lock' && isLockFile(name)) continue;
    if (path !== folders.settingsFile) await removeTree(files, path, machine.platform);
  }
}

/** Removes the lock that nobody holds any more, and what killed runs left of theirs. */
export async function clearLocks({ files, machine }: UndoDeps, destination: string): Promise<void> {
  const { settings } = siteFolders(destination, null, machine.platform);
  if ((await files.look(settings))?.kind !== 'folder') return;
  for (const name of (await files.list(settings)).filter(isLockFile)) {
    await removeTree(files, joinPath(machine.platform, settings, name), machine.platform);
  }
}

/** The lock, and what runs that were killed left of it: `lock`, `lock.after-…`, `lock.candidate-…`. */
function isLockFile(name: string): boolean {
  return name === 'lock' || name.startsWith('lock.');
}
