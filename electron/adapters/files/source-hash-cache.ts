import { z } from 'zod';
import type { CachedHash } from '../../core/hash-cache.ts';
import type { Files } from '../../ports/files.ts';
import { sha256Schema } from '../../shared/catalog-manifest.ts';
import { failure } from '../../shared/failure.ts';
import { readDocument } from './read-document.ts';
import { replaceFile } from './replace-file.ts';

const cacheSchema = z.strictObject({
  format: z.literal(1),
  file: z.strictObject({
    path: z.string(),
    sizeBytes: z.int().nonnegative(),
    mtimeNs: z.string().regex(/^-?\d{1,30}$/),
    fileId: z.string(),
  }),
  sha256: sha256Schema,
  provenAtMs: z.int(),
});

/** The hash that an earlier run computed of the source's catalog; null when there is none or it is damaged. */
export async function readHashCache(files: Files, cachePath: string): Promise<CachedHash | null> {
  const cached = await readDocument(files, cachePath, {
    schema: cacheSchema,
    format: 1,
    maxBytes: 64 * 1024,
    damaged: (path, cause) => failure('source.file-unreadable', { path, cause }),
  });
  return cached.ok ? cached.value : null;
}

/** Remembers a hash. Where that fails the next run hashes again, so the failure is of no consequence. */
export async function writeHashCache(files: Files, cachePath: string, cached: CachedHash): Promise<void> {
  try {
    await replaceFile(files, cachePath, `${JSON.stringify({ format: 1, ...cached })}\n`);
  } catch {
    // A full or read-only disk fails what matters, with its own words.
  }
}
