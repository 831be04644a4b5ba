import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { SiteStore } from '../../ports/site-store.ts';

/**
 * Empties the staging folders once PkgSource is current: what an interrupted download left there is of no use any
 * more. Folders are left alone; nothing of ours makes any.
 */
export async function emptyStaging(files: Files, store: SiteStore): Promise<string[]> {
  const removed: string[] = [];
  const { staging, uploads } = store.paths;
  for (const folder of new Set([staging, uploads])) {
    for (const name of await files.list(folder)) {
      const leftover = path.join(folder, name);
      if ((await files.look(leftover))?.kind === 'folder') continue;
      try {
        await files.remove(leftover);
        removed.push(leftover);
      } catch (error) {
        // EBUSY: a file server has not noticed yet that the program is dead which held it open.
        if (!['ENOENT', 'EBUSY'].includes(errorCodeOf(error) ?? '')) throw error;
      }
    }
  }
  return removed;
}
