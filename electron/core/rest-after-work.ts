/** Of work that is done again and again, this leaves four fifths of the time to others. */
const restFactor = 4;

/**
 * Work that seems to have taken longer than a few seconds did not: the computer slept meanwhile, or its clock was set
 * forward. Nobody waits four times that night.
 */
const longestRestMs = 30_000;

/** Milliseconds to rest after work that took `tookMs` by the computer's clock, at least `shortestMs`. */
export function restAfterWork(tookMs: number, shortestMs: number): number {
  return Math.min(longestRestMs, Math.max(shortestMs, tookMs * restFactor));
}
