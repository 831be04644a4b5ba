import path from 'node:path';
import { type CachedHash, isHashTrusted } from '../../../core/hash-cache.ts';
import type { Files } from '../../../ports/files.ts';
import type { CohortCatalog } from '../cohort-messages.ts';
import { requireFolder } from './point-context.ts';

/** Whether a folder still holds the catalog as it was proven: two looks, no byte read. A missing folder is a fault. */
export async function isAsProven(
  files: Files,
  folder: string,
  catalog: CohortCatalog,
  proof: CachedHash | null,
  nowMs: number,
): Promise<boolean> {
  const catalogPath = path.join(folder, catalog.fileName);
  const [held, manifest] = await Promise.all([
    files.lookThrough(catalogPath),
    files.lookThrough(path.join(folder, 'catalog.json')),
  ]);
  if (held === null || manifest === null) {
    await requireFolder(files, folder);
    return false;
  }
  const { sizeBytes, fileId, mtimeNs } = held;
  const file = { path: catalogPath, sizeBytes, fileId, mtimeNs: String(mtimeNs) };
  return proof !== null && proof.sha256 === catalog.sha256 && isHashTrusted(proof, file, nowMs);
}
