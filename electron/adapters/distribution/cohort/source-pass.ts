import { engineFaults, type TargetFault } from '../../../core/engine-faults.ts';
import type { OpenFile } from '../../../ports/files.ts';
import { PointFault } from './point-fault.ts';
import { type Chunk, createRing, type Ring, type RingReader } from './ring.ts';
import type { SourceDigest, SourceHashes } from './source-digest.ts';

/** Measured: 16 times 1 MiB needs a sixth less processor time than 64 times 256 KiB; 64 MiB are slower than both. */
const slotCount = 16;
const slotBytes = 1024 * 1024;
/** How many chunks the hashing thread may have before it: enough that it never waits for the next. */
const hashedAhead = 4;
const chargeEveryMs = 50;

export interface SourcePassRequest {
  readonly source: OpenFile;
  readonly sourcePath: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly patienceMs: number;
  startDigest(): Promise<SourceDigest>;
  monotonicMs(): number;
}

/** One reading of the published catalog that many copies and the hash share. */
export interface SourcePass {
  /** A reader of the whole source; before `start` only. */
  join(): RingReader;
  start(): void;
  /** The source's hashes once it is known to be the catalog; rejects when it is not. */
  readonly verdict: Promise<SourceHashes>;
}

/** Prepares the reading; nothing is read before `start`. */
export function createSourcePass(request: SourcePassRequest): SourcePass {
  const ring = createRing(slotCount, slotBytes, request.patienceMs, request.monotonicMs);
  const hashReader = ring.join({ mayBeDismissed: false });
  let settle: { resolve(hashes: SourceHashes): void; reject(error: unknown): void } | null = null;
  const verdict = new Promise<SourceHashes>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Copies ask for the verdict late, perhaps after it was rejected.
  verdict.catch(() => undefined);
  return {
    join: () => ring.join({ mayBeDismissed: true }),
    start: () => {
      const timer = setInterval(() => ring.chargeDelays(request.monotonicMs()), chargeEveryMs);
      Promise.all([hashSource(hashReader, request), readSource(ring, request)])
        .then(([hashes]) => settle?.resolve(hashes))
        .catch((error: unknown) => {
          ring.fail(error);
          settle?.reject(error);
        })
        .finally(() => clearInterval(timer));
    },
    verdict,
  };
}

async function readSource(ring: Ring, { source, sizeBytes, sourcePath }: SourcePassRequest): Promise<void> {
  let bytesRead = 0;
  try {
    while (
      await ring.produce(async (slot, position) => {
        const length = await source.read(slot, position);
        bytesRead += length;
        return length;
      })
    ) {
      // Nobody needs more than the catalog has; a longer file is found out below.
      if (bytesRead > sizeBytes) break;
    }
  } catch (error) {
    ring.fail(error);
    throw error;
  }
  if (bytesRead !== sizeBytes) {
    const damaged = new PointFault(damagedSource(sourcePath));
    ring.fail(damaged);
    throw damaged;
  }
}

async function hashSource(reader: RingReader, request: SourcePassRequest): Promise<SourceHashes> {
  const { sha256, sourcePath } = request;
  const digest = await request.startDigest();
  const pending: Promise<void>[] = [];
  const settleOldest = async () => {
    await pending.shift();
    reader.release();
  };
  for (;;) {
    const chunk = await reader.next();
    if (chunk === null || chunk === 'dismissed') break;
    const hashed = digest.update(chunk.bytes);
    hashed.catch(() => undefined);
    pending.push(hashed);
    if (pending.length >= hashedAhead) await settleOldest();
  }
  while (pending.length > 0) await settleOldest();
  reader.leave();
  const hashes = await digest.finish();
  if (hashes.sha256 !== sha256) throw new PointFault(damagedSource(sourcePath));
  return hashes;
}

/** The fault that a catalog in PkgSource means which is missing, unreadable or not what it should be. */
export function damagedSource(path: string): TargetFault {
  return { code: engineFaults.sourceDamaged, operation: 'reading', path };
}

/** Where a copy gets its bytes from: the shared reading, or a reading of its own. */
export interface Lane {
  next(): Promise<Chunk | null>;
  /** Gives back the chunk that `next` returned last. */
  release(): void;
  close(): void;
}

/** Reads along with the others, and alone from where it is once it held them up for too long. */
export function sharedLane(reader: RingReader, source: OpenFile): Lane {
  let position = 0;
  let own: Lane | null = null;
  return {
    next: async () => {
      if (own !== null) return own.next();
      const chunk = await reader.next();
      if (chunk === 'dismissed') {
        own = ownLane(source, position);
        return own.next();
      }
      if (chunk !== null) position = chunk.position + chunk.bytes.length;
      return chunk;
    },
    release: () => {
      // Chunks of its own reading need not be given back to the ring.
      if (own === null) reader.release();
    },
    close: () => reader.leave(),
  };
}

/** Reads the source alone, one chunk ahead. */
export function ownLane(source: OpenFile, startPosition: number): Lane {
  let buffers: [Uint8Array, Uint8Array] = [new Uint8Array(slotBytes), new Uint8Array(slotBytes)];
  let position = startPosition;
  let reading: Promise<number> | null = null;
  const readAhead = () => {
    reading = source.read(buffers[0], position);
    reading.catch(() => undefined);
  };
  return {
    next: async () => {
      if (reading === null) readAhead();
      const length = (await reading) ?? 0;
      if (length === 0) return null;
      const chunk = { bytes: buffers[0].subarray(0, length), position };
      buffers = [buffers[1], buffers[0]];
      position += length;
      readAhead();
      return chunk;
    },
    release: () => undefined,
    close: () => undefined,
  };
}
