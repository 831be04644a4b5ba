import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { SiteStore } from '../../ports/site-store.ts';

/**
 * Empties the staging folder once PkgSource is current: what an interrupted download left there is of no use any
 * more. Folders are left alone; nothing of ours makes any.
 */
export async function emptyStaging(files: Files, store: SiteStore): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await files.list(store.paths.staging)) {
    const leftover = path.join(store.paths.staging, name);
    if ((await files.look(leftover))?.kind === 'folder') continue;
    try {
      await files.remove(leftover);
      removed.push(leftover);
    } catch (error) {
      if (errorCodeOf(error) !== 'ENOENT') throw error;
    }
  }
  return removed;
}
