import { createXXHash64 } from 'hash-wasm';
import { engineFaults } from '../../../core/engine-faults.ts';
import type { CachedHash } from '../../../core/hash-cache.ts';
import type { OpenFile } from '../../../ports/files.ts';
import { createFlushedWriting, type FlushedWriting } from '../../files/flushed-writing.ts';
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
  const values = { neededBytes: catalog.sizeBytes + spareBytes, freeBytes };
  throw new PointFault({ code: engineFaults.noRoom, operation: 'findingRoomIn', path: point.path, values });
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
      const { flushEveryBytes } = context.point;
      const habit = flushEveryBytes === null ? undefined : { everyBytes: flushEveryBytes, isWaitedFor: true };
      const writing = createFlushedWriting(file, habit);
      await writeAll(context, writing, lane);
      await file.setModifiedAt(context.catalog.modifiedAtMs);
      await writing.finish();
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

async function writeAll(context: PointContext, writing: FlushedWriting, lane: Lane): Promise<void> {
  for (;;) {
    const chunk = await lane.next();
    if (chunk === null) return;
    await writing.write(chunk.bytes, chunk.position);
    lane.release();
    context.report('copying', chunk.position + chunk.bytes.length);
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
