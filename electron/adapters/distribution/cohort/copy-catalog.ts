import { createXXHash64 } from 'hash-wasm';
import { engineFaults } from '../../../core/engine-faults.ts';
import type { CachedHash } from '../../../core/hash-cache.ts';
import type { OpenFile } from '../../../ports/files.ts';
import { hashFile } from './hash-file.ts';
import { placeCatalog } from './place-files.ts';
import { evidenceOf, type PointContext, removeIfThere } from './point-context.ts';
import { PointFault } from './point-fault.ts';
import type { SourceHashes } from './source-digest.ts';
import type { Lane } from './source-pass.ts';

/** Room that stays free beside the copy, for catalog.json and the file system's own needs. */
const spareBytes = 64 * 1024;

/** Refuses to begin what cannot fit. */
export async function requireRoom({ files, point, catalog }: PointContext): Promise<void> {
  const freeBytes = await files.freeBytes(point.path);
  if (freeBytes >= catalog.sizeBytes + spareBytes) return;
  const operation = `finding ${catalog.sizeBytes + spareBytes} bytes where only ${freeBytes} are free in`;
  throw new PointFault({ code: engineFaults.noRoom, operation, path: point.path });
}

/**
 * Copies under the temporary name, proves the copy, and gives it the real name. Nothing is renamed before the
 * whole source is known to be the catalog. What fails leaves no temporary file, except a proven copy that a
 * reader keeps from its name.
 */
export async function copyCatalog(
  context: PointContext,
  file: OpenFile,
  lane: Lane,
  verdict: Promise<SourceHashes>,
): Promise<CachedHash | null> {
  let proven: boolean;
  try {
    try {
      await writeAll(context, file, lane);
      await file.setModifiedAt(context.catalog.modifiedAtMs);
      await file.sync();
      proven = await proveCopy(context, file, await verdict);
    } finally {
      lane.close();
      await file.close();
    }
  } catch (error) {
    await removeIfThere(context.files, context.temporaryPath).catch(() => undefined);
    throw error;
  }
  await placeCatalog(context);
  const facts = await context.files.lookThrough(context.catalogPath);
  if (!proven || facts === null) return null;
  return evidenceOf(context.catalogPath, facts, context.catalog.sha256, context.now());
}

async function writeAll(context: PointContext, file: OpenFile, lane: Lane): Promise<void> {
  const flushEveryBytes = context.point.flushEveryBytes ?? Number.POSITIVE_INFINITY;
  let flushedBytes = 0;
  for (;;) {
    const chunk = await lane.next();
    if (chunk === null) return;
    await file.write(chunk.bytes, chunk.position);
    lane.release();
    const bytesDone = chunk.position + chunk.bytes.length;
    if (bytesDone - flushedBytes >= flushEveryBytes) {
      await file.sync();
      flushedBytes = bytesDone;
    }
    context.report('copying', bytesDone);
  }
}

/** Compares the copy with the source; true when every byte was read back, false when only its size counts. */
async function proveCopy(context: PointContext, file: OpenFile, source: SourceHashes): Promise<boolean> {
  const { catalog, point, temporaryPath } = context;
  const mismatch = () =>
    new PointFault({ code: engineFaults.proofMismatch, operation: 'checking', path: temporaryPath });
  const { sizeBytes } = await file.facts();
  if (sizeBytes !== catalog.sizeBytes) throw mismatch();
  if (point.proof === 'size') return false;
  const xxh64 = await createXXHash64();
  xxh64.init();
  await hashFile(file, xxh64, (bytesDone) => context.report('checking', bytesDone));
  if (xxh64.digest() !== source.xxh64) throw mismatch();
  return true;
}
