/** An owner renews its lock this often. */
export const heartbeatEveryMs = 10_000;
/** A lock that was not renewed for so long is taken over. */
export const staleAfterMs = 120_000;
/** How long a lock that looks stale is watched before it is taken over: more than two heartbeats. */
const confirmForMs = 25_000;
/** File times are coarse on some file systems (2 s on FAT). */
const clockGrainMs = 2_000;

/**
 * What to do about somebody's lock: it is `held`, it may be taken (`free`), or it must be watched without change
 * for some time first.
 */
export type LockVerdict =
  | { readonly kind: 'held' }
  | { readonly kind: 'free' }
  | { readonly kind: 'watch'; readonly forMs: number };

/**
 * Judges a lock. Only clocks that cannot disagree are compared: `ageMs` is the difference of two times that the
 * same file server gave (the lock's last change and a file written just now), and what follows is watched on
 * our own monotonic clock. A server clock that was set forward makes a living owner look stale: watching for two
 * heartbeats tells. One that was set back makes every age negative: then the full time is watched.
 */
export function judgeLock(owner: 'alive' | 'dead' | 'unknown', ageMs: number): LockVerdict {
  if (owner === 'dead') return { kind: 'free' };
  if (ageMs < -clockGrainMs) return { kind: 'watch', forMs: staleAfterMs };
  return ageMs < staleAfterMs ? { kind: 'held' } : { kind: 'watch', forMs: confirmForMs };
}
