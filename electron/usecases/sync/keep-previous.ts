import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';

const copyChunkBytes = 1024 * 1024;

/** Gives the present catalog a second name in `previous/`; the real name keeps it. */
export async function keepPrevious(files: Files, store: SiteStore, present: CatalogManifest): Promise<void> {
  const { catalog, previous, previousCatalog } = store.paths;
  const temporary = path.join(previous, `.${catalogFileName}.tmp`);
  await linkOrCopy(files, catalog, temporary);
  await renameOnto(files, temporary, previousCatalog);
  // Renaming one of two links onto the other does nothing and leaves both (POSIX), when it was kept before.
  await removeIfThere(files, temporary);
  await files.syncFolder(previous);
  await store.writePreviousManifest(present);
}

/** Samba denies the rename where both are names of one file: a run was killed when it had kept the present catalog. */
async function renameOnto(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(errorCodeOf(error) ?? '')) throw error;
    await removeIfThere(files, to);
    await files.rename(from, to);
  }
}

/** Links where the file system can, and copies (flushed) where it cannot. */
export async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  await removeIfThere(files, to);
  try {
    await files.link(from, to);
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    await copyFile(files, from, to);
  }
}

function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'].includes(errorCodeOf(error) ?? '');
}

async function copyFile(files: Files, from: string, to: string): Promise<void> {
  const source = await files.open(from, 'read');
  try {
    const target = await files.open(to, 'create');
    try {
      const buffer = Buffer.allocUnsafe(copyChunkBytes);
      for (let position = 0; ; ) {
        const length = await source.read(buffer, position);
        if (length === 0) break;
        await target.write(buffer.subarray(0, length), position);
        position += length;
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function removeIfThere(files: Files, target: string): Promise<void> {
  try {
    await files.remove(target);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
  }
}
