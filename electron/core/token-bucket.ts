/** A bandwidth limit over time: tokens are bytes that may be sent now; below zero they are owed. */
export interface TokenBucket {
  readonly bytesPerSecond: number;
  /** Most that may be sent at once after an idle time. */
  readonly burstBytes: number;
  readonly tokens: number;
  readonly atMs: number;
}

/** The usual burst, in seconds of the limit: smooth, yet no tiny writes. */
const burstSeconds = 0.25;

/** How much to send at a time: four times a second something moves, so that a low limit does not look like a stall. */
export function pieceBytes(bytesPerSecond: number, mostBytes: number): number {
  return Math.max(1, Math.min(mostBytes, Math.floor(bytesPerSecond * burstSeconds)));
}

/** An empty bucket at time `nowMs` (milliseconds on any clock that never goes back). */
export function startBucket(
  bytesPerSecond: number,
  nowMs: number,
  burstBytes = bytesPerSecond * burstSeconds,
): TokenBucket {
  return { bytesPerSecond, burstBytes, tokens: 0, atMs: nowMs };
}

/** Spends `bytes`; returns the bucket and how long to wait before sending them. */
export function spend(
  bucket: TokenBucket,
  bytes: number,
  nowMs: number,
): { readonly bucket: TokenBucket; readonly waitMs: number } {
  const elapsedMs = Math.max(0, nowMs - bucket.atMs);
  const filled = bucket.tokens + (bucket.bytesPerSecond * elapsedMs) / 1000;
  const tokens = Math.min(filled, bucket.burstBytes) - bytes;
  return {
    bucket: { ...bucket, tokens, atMs: Math.max(bucket.atMs, nowMs) },
    waitMs: tokens >= 0 ? 0 : (-tokens / bucket.bytesPerSecond) * 1000,
  };
}
