import type { Schedule } from '../shared/answers.ts';

/**
 * When the schedule starts the next run after `now`, at the earliest (its random delay comes on top); null
 * without a schedule. The time of day is local, as in Task Scheduler, systemd and cron: on days when clocks change
 * a time that does not exist moves by the change.
 */
export function nextRunAfter(schedule: Schedule, now: Date): Date | null {
  if (schedule === 'off') return null;
  const [hours = 0, minutes = 0] = schedule.everyDayAt.split(':').map(Number);
  const today = new Date(now);
  today.setHours(hours, minutes, 0, 0);
  if (today > now) return today;
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(hours, minutes, 0, 0);
  return tomorrow;
}
