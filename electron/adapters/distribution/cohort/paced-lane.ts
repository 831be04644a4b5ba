import { spend, startBucket } from '../../../core/token-bucket.ts';
import type { Lane } from './source-pass.ts';

/** Hands on the chunks of `lane` no faster than the limit. */
export function pacedLane(
  lane: Lane,
  bytesPerSecond: number,
  now: () => number,
  wait: (ms: number) => Promise<void>,
): Lane {
  let bucket = startBucket(bytesPerSecond, now());
  return {
    ...lane,
    next: async () => {
      const chunk = await lane.next();
      if (chunk === null) return null;
      const spent = spend(bucket, chunk.bytes.length, now());
      bucket = spent.bucket;
      if (spent.waitMs > 0) await wait(spent.waitMs);
      return chunk;
    },
  };
}
