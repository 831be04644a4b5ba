import { joinPath } from '../../core/path-rules.ts';
import { siteFolders } from '../../core/site-folders.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { removeTree } from './remove-tree.ts';
import type { Apply, ChangeOf, Undo, UndoDeps } from './setup-context.ts';

export const getCatalog: Apply<Extract<Operation, { kind: 'get catalog' }>> = async (context) => {
  const { deps, folders } = context;
  const present = await deps.openStore(folders.destination).readManifest();
  const held = !present.ok || present.value !== null;
  const published = await context.make(
    { kind: 'catalog obtained', destination: folders.destination, held },
    () => context.sync.start().published,
  );
  if (!published.ok) return published;
  const { date, signer, sha256 } = published.value;
  return succeed(
    `${date === null ? '' : `catalog of ${date.slice(0, 10)}, `}signed by ${signer}, SHA-256 ${sha256}`,
  );
};

/** A catalog that was there before stays, whichever version it is now: it is complete and verified. */
export const undoCatalog: Undo<ChangeOf<'catalog obtained'>> = async (deps, { destination, held }) => {
  if (held) return null;
  const { files, machine } = deps;
  const { packageSource } = siteFolders(destination, null, machine.platform);
  for (const name of [catalogFileName, 'catalog.json']) {
    const path = joinPath(machine.platform, packageSource, name);
    if ((await files.look(path)) !== null) await files.remove(path);
  }
  await clearRuns(deps, destination);
  return null;
};

/** Removes runs, status, lock and staging; the settings have an undo of their own. */
export async function clearRuns({ files, machine }: UndoDeps, destination: string): Promise<void> {
  const folders = siteFolders(destination, null, machine.platform);
  if ((await files.look(folders.settings))?.kind !== 'folder') return;
  for (const name of await files.list(folders.settings)) {
    const path = joinPath(machine.platform, folders.settings, name);
    if (path !== folders.settingsFile) await removeTree(files, path, machine.platform);
  }
}
