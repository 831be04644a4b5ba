import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { SiteStore } from '../../ports/site-store.ts';

/**
 * Empties the staging folders once PkgSource is current: what an interrupted download left there is of no use any
 * more. Folders are left alone; nothing of ours makes any. What cannot be removed now, because a file server has not
 * noticed yet that the program is dead which held it open, is left to the next run: this one has done its work.
 */
export async function emptyStaging(files: Files, store: SiteStore): Promise<void> {
  const { staging, uploads } = store.paths;
  for (const folder of new Set([staging, uploads])) {
    for (const name of (await unlessRefused(files.list(folder))) ?? []) {
      const leftover = path.join(folder, name);
      const facts = await unlessRefused(files.look(leftover));
      if (facts?.kind !== 'folder') await unlessRefused(files.remove(leftover));
    }
  }
}

/** Null where the file system refuses. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
}
