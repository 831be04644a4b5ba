import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CachedHash } from '../../../core/hash-cache.ts';
import { recognizeLeftover } from '../../../core/temporary-name.ts';
import type { OpenFile } from '../../../ports/files.ts';
import { hashFile } from './hash-file.ts';
import { placeCatalog } from './place-files.ts';
import { evidenceOf, type PointContext, removeIfThere } from './point-context.ts';

/**
 * Looks whether the distribution point holds the catalog already: under its real name (somebody may have
 * filled it by hand), or proven under a temporary one because a reader held the old one in the last run.
 * Everything else that dead runs left is removed. Null when the catalog must be copied.
 */
export async function findHeldCatalog(context: PointContext): Promise<CachedHash | null> {
  const held = await proveIfRight(context, context.catalogPath);
  const leftovers = await listLeftovers(context);
  if (held !== null) {
    for (const leftover of leftovers) await removeIfThere(context.files, leftover.path);
    return held;
  }
  let kept: CachedHash | null = null;
  for (const leftover of leftovers) {
    const evidence: CachedHash | null =
      leftover.mayBeCatalog && kept === null ? await proveIfRight(context, leftover.path) : null;
    if (evidence === null) await removeIfThere(context.files, leftover.path);
    else kept = evidence;
  }
  if (kept === null) return null;
  await flush(context, kept.file.path);
  await placeCatalog({ ...context, temporaryPath: kept.file.path });
  const facts = await context.files.lookThrough(context.catalogPath);
  return facts === null ? null : evidenceOf(context.catalogPath, facts, kept.sha256, kept.provenAtMs);
}

async function listLeftovers(context: PointContext) {
  const { catalog, point, files } = context;
  const names = await files.list(point.path);
  return names.flatMap((name) => {
    const leftover = recognizeLeftover(catalog.fileName, name);
    if (leftover === null) return [];
    const mayBeCatalog = leftover.kind === 'catalog' && catalog.sha256.startsWith(leftover.hashStart);
    return [{ path: path.join(point.path, name), mayBeCatalog }];
  });
}

/** Hashes a file of the right size in full; null when it is not the catalog. */
async function proveIfRight(context: PointContext, at: string): Promise<CachedHash | null> {
  const { files, catalog } = context;
  const before = await files.lookThrough(at);
  if (before?.kind !== 'file' || before.sizeBytes !== catalog.sizeBytes) return null;
  const file = await files.open(at, 'read');
  try {
    // Facts from before the reading: whoever changes the file meanwhile changes them.
    const facts = await file.facts();
    const sha256 = createHash('sha256');
    await hashFile(file, sha256, (bytesDone) => context.report('checking', bytesDone));
    if (sha256.digest('hex') !== catalog.sha256) return null;
    return evidenceOf(at, facts, catalog.sha256, context.now());
  } finally {
    await file.close();
  }
}

/** A copy of a run that was killed may be complete and yet not on the disk. */
async function flush(context: PointContext, at: string): Promise<void> {
  const file: OpenFile = await context.files.open(at, 'update');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
