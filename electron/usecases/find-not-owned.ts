import { joinPath, type Platform } from '../core/path-rules.ts';
import { packageFolderName, type SiteFolders } from '../core/site-folders.ts';
import type { Files } from '../ports/files.ts';
import { catalogFileName } from '../shared/catalog-facts.ts';

/** What stays with root, so that the host cannot change its own orders. */
const rootsOwn: ReadonlySet<string> = new Set(['site.json', 'request.json']);

/**
 * The catalog and the records of a site that do not belong to the account `uid`, outermost first. Empty where there
 * are no owners (`uid` is null).
 */
export async function findNotOwned(
  files: Files,
  folders: SiteFolders,
  uid: number | null,
  platform: Platform,
): Promise<string[]> {
  if (uid === null) return [];
  const found: string[] = [];
  const look = async (path: string): Promise<void> => {
    const facts = await files.look(path);
    if (facts === null) return;
    if (facts.uid !== uid && facts.kind !== 'link') found.push(path);
    if (facts.kind === 'folder') {
      for (const name of await files.list(path)) await look(joinPath(platform, path, name));
    }
  };
  for (const name of [catalogFileName, 'catalog.json', packageFolderName]) {
    await look(joinPath(platform, folders.packageSource, name));
  }
  if ((await files.look(folders.settings))?.kind !== 'folder') return found;
  for (const name of await files.list(folders.settings)) {
    if (!rootsOwn.has(name)) await look(joinPath(platform, folders.settings, name));
  }
  return found;
}
