import type { Answers } from '../shared/answers.ts';
import { deliveriesIn } from '../shared/delivery.ts';
import type { RunningSchedule } from '../shared/schedule.ts';
import { ruleOf } from '../shared/schedule-rule.ts';

type DeliveredSite = Pick<Answers, 'distributionPoints' | 'distributionPointGroups'>;

/** What a scheduler is to start for a site. */
export interface ScheduledStarts {
  readonly schedule: RunningSchedule;
  readonly onlyIfDue?: true;
}

/** Whether engines carry the catalog to any distribution point of a site, enabled or not. */
export function hasArrivals({ distributionPoints, distributionPointGroups }: DeliveredSite): boolean {
  const deliveryOf = deliveriesIn(distributionPointGroups);
  return distributionPoints.some((point) => deliveryOf(point).kind !== 'copy');
}

/**
 * When a scheduler starts the program for a site. Where engines carry the catalog, it is started every hour: to look
 * what arrived, and for a run where the site's own schedule says that one is due.
 */
export function scheduledStarts(schedule: RunningSchedule, site: DeliveredSite): ScheduledStarts {
  if (!hasArrivals(site)) return { schedule };
  const { times, randomDelayMinutes } = ruleOf(schedule);
  const minutes = times[0]?.slice(3) ?? '00';
  const everyHour = Array.from({ length: 24 }, (_, hour) => {
    const start = String(hour).padStart(2, '0');
    return times.find((time) => time.startsWith(start)) ?? `${start}:${minutes}`;
  });
  const delay = Math.min(randomDelayMinutes, longestDelayMinutes);
  return { schedule: { everyDayAt: everyHour, randomDelayMinutes: delay }, onlyIfDue: true };
}

/** A start must not come after the next one. */
const longestDelayMinutes = 30;
