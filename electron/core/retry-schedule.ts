/** How a kind of work is tried again: exponential, with full jitter and a ceiling. */
export interface RetrySchedule {
  /** Longest wait after the first failure, in milliseconds. It doubles with every further failure. */
  readonly firstMs: number;
  /** No wait is longer than this, in milliseconds. */
  readonly longestMs: number;
  /** Failures in a row after which the work is given up. */
  readonly failuresAllowed: number;
}

/** For work over a network: up to 5 s, 10 s, 20 s, … 15 min; five failures in a row end it. */
export const networkRetries: RetrySchedule = { firstMs: 5000, longestMs: 15 * 60_000, failuresAllowed: 5 };

/**
 * Milliseconds to wait after the given number of failures in a row (1 or more), or null when the work is to
 * be given up. `random` is from [0, 1): full jitter keeps many hosts that failed together from coming back
 * together.
 */
export function retryDelayMs(schedule: RetrySchedule, failuresInARow: number, random: number): number | null {
  if (failuresInARow >= schedule.failuresAllowed) return null;
  const ceilingMs = Math.min(schedule.longestMs, schedule.firstMs * 2 ** (failuresInARow - 1));
  return Math.floor(ceilingMs * random);
}
