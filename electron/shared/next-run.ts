import type { RunningSchedule, Schedule } from './schedule.ts';
import { fallsOn, ruleOf, type ScheduleRule } from './schedule-rule.ts';

/** Every rule names a day within so many: two Patch Tuesdays lie at most five weeks apart. */
const searchedDays = 40;

/**
 * When the schedule starts the next run after `now`, at the earliest (its random delay comes on top); null
 * without a schedule. Times of day are local. On the day when clocks go forward a time that does not exist moves by
 * the change; when they go back, a time that comes twice counts the first time.
 */
export function nextRunAfter(schedule: Schedule, now: Date): Date | null {
  return nextRuns(schedule, now, 1)[0] ?? null;
}

/** The next `count` times after `now` that the schedule names, ascending; none without a schedule. */
export function nextRuns(schedule: Schedule, now: Date, count: number): Date[] {
  if (schedule === 'off') return [];
  const found: Date[] = [];
  // A day earlier: a time that moved may fall on the day after its own.
  for (let offset = -1; found.length < count && offset < searchedDays * count; offset++) {
    found.push(...timesOnDay(ruleOf(schedule), now, offset).filter((time) => time > now));
  }
  return found.slice(0, count);
}

/** The newest time that the schedule names and that lies at `now` or before. */
export function lastRunDue(schedule: RunningSchedule, now: Date): Date | null {
  for (let offset = 1; offset > -searchedDays; offset--) {
    const latest = timesOnDay(ruleOf(schedule), now, offset)
      .filter((time) => time <= now)
      .at(-1);
    if (latest !== undefined) return latest;
  }
  return null;
}

/** What the schedule names on the day that is so many days after the day of `now`. */
function timesOnDay({ days, times }: ScheduleRule, now: Date, offset: number): Date[] {
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset, 12);
  if (!fallsOn(days, noon.getDate(), noon.getDay())) return [];
  const onDay = times.map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(noon.getFullYear(), noon.getMonth(), noon.getDate(), hours, minutes);
  });
  // One that does not exist on this day may have moved behind another, or onto it.
  const eachOnce = new Map(onDay.map((at) => [at.getTime(), at]));
  return [...eachOnce.values()].sort((one, other) => one.getTime() - other.getTime());
}
