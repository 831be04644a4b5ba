import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/** The computer's own clock. */
export function createSystemClock(): Clock {
  return {
    now: () => new Date(),
    wait: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
  };
}
