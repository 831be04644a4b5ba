import { lastRunDue } from '../shared/next-run.ts';
import type { Schedule } from '../shared/schedule.ts';

/** What is known of a site when it is asked whether a run is due. */
export interface DueFacts {
  readonly schedule: Schedule;
  /** Start of the newest run that came to an end, or null. */
  readonly lastStartedAt: string | null;
  /** When the site was set up: what the schedule named before that was never meant. */
  readonly createdAt: string;
}

/**
 * What was noted so far ahead of the present was noted by a clock that was wrong, and is not believed: until that time
 * came no run would start. Two computers' clocks may differ by less.
 */
const clocksDifferByMs = 24 * 60 * 60_000;

/**
 * The time for which a run is due: the newest that the schedule names, at least `delayMinutes` ago, where no run has
 * started since. Null when none is due. However many were missed, one run makes up for them.
 */
export function dueSince(facts: DueFacts, now: Date, delayMinutes: number): Date | null {
  if (facts.schedule === 'off') return null;
  const named = lastRunDue(facts.schedule, new Date(now.getTime() - delayMinutes * 60_000));
  if (named === null) return null;
  const isBelieved = (noted: Date) => noted.getTime() <= now.getTime() + clocksDifferByMs;
  const createdAt = new Date(facts.createdAt);
  if (named < createdAt && isBelieved(createdAt)) return null;
  const startedAt = facts.lastStartedAt === null ? null : new Date(facts.lastStartedAt);
  const isDone = startedAt !== null && startedAt >= named && isBelieved(startedAt);
  return isDone ? null : named;
}
