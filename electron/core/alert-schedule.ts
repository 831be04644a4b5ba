import { type AlertSettings, channelsIn, usualAlerts } from '../shared/alert-settings.ts';
import type { Answers } from '../shared/answers.ts';
import type { RunningSchedule, Schedule } from '../shared/schedule.ts';

/** Every hour, not at the full one: much else starts then. */
export const alertCheckTimes: RunningSchedule = {
  everyDayAt: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:20`),
  randomDelayMinutes: 10,
};

/**
 * When this computer looks for alarms by itself: a host on another computer that does not run cannot say so. Where
 * this computer syncs, its runs look themselves.
 */
export function alertScheduleOf(site: {
  readonly syncHost: Pick<Answers['syncHost'], 'kind'>;
  readonly alerts?: AlertSettings | undefined;
}): Schedule {
  const tellsSomebody = channelsIn(site.alerts ?? usualAlerts).length > 0;
  return site.syncHost.kind === 'another-computer' && tellsSomebody ? alertCheckTimes : 'off';
}

/** The records of the site, and what proves mail servers and webhooks. */
export function placesOfAlertCheck({ destination, alerts }: Pick<Answers, 'destination' | 'alerts'>): {
  written: string[];
  read: string[];
} {
  const certificates = [alerts?.mail?.extraCertificates, alerts?.webhook?.extraCertificates];
  return { written: [destination], read: certificates.flatMap((files) => files ?? []) };
}
