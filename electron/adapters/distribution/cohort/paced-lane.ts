import { pieceBytes, spend, startBucket } from '../../../core/token-bucket.ts';
import type { Chunk } from './ring.ts';
import type { Lane } from './source-pass.ts';

/** Hands on the bytes of `lane`, which must not be a shared one, no faster than the limit, in pieces. */
export function pacedLane(
  lane: Lane,
  bytesPerSecond: number,
  monotonicMs: () => number,
  wait: (ms: number) => Promise<void>,
): Lane {
  let bucket = startBucket(bytesPerSecond, monotonicMs());
  let rest: Chunk | null = null;
  return {
    ...lane,
    next: async () => {
      const chunk = rest ?? (await lane.next());
      rest = null;
      if (chunk === null) return null;
      const length = pieceBytes(bytesPerSecond, chunk.bytes.length);
      if (length < chunk.bytes.length) {
        rest = { bytes: chunk.bytes.subarray(length), position: chunk.position + length };
      }
      const spent = spend(bucket, length, monotonicMs());
      bucket = spent.bucket;
      if (spent.waitMs > 0) await wait(spent.waitMs);
      return { bytes: chunk.bytes.subarray(0, length), position: chunk.position };
    },
  };
}
