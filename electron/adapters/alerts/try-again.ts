import { type RetrySchedule, retryDelayMs } from '../../core/retry-schedule.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';

/** An alert is also tried again by the next run, so that a run does not wait for long. */
export const alertRetries: RetrySchedule = { firstMs: 2000, longestMs: 10_000, failuresAllowed: 3 };

export interface RetryParts {
  readonly clock: Clock;
  /** From [0, 1), for the jitter. */
  random(): number;
}

/** Sends, again where the failure may pass, until it worked or was given up. */
export async function tryAgain(
  parts: RetryParts,
  signal: AbortSignal,
  mayPass: (failure: Failure) => boolean,
  send: (attempt: number) => Promise<Result<null>>,
): Promise<Result<null>> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await send(attempt);
    if (sent.ok || !mayPass(sent.failure) || signal.aborted) return sent;
    const delayMs = retryDelayMs(alertRetries, attempt, parts.random());
    if (delayMs === null) return sent;
    try {
      await parts.clock.wait(delayMs, signal);
    } catch {
      return sent;
    }
  }
}
