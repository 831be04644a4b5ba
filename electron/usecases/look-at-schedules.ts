import { alertCheckTimes, alertScheduleOf, placesOfAlertCheck } from '../core/alert-schedule.ts';
import { scheduledStarts } from '../core/scheduled-looks.ts';
import type { SetupFacts } from '../core/setup-facts.ts';
import { localScheduleOf } from '../core/sync-host.ts';
import { placesOfSync } from '../core/sync-places.ts';
import type { Scheduler, ScheduleState } from '../ports/scheduler.ts';
import type { Answers } from '../shared/answers.ts';
import { failure } from '../shared/failure.ts';
import type { Schedule } from '../shared/schedule.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import { scheduledSiteId, visibleChanges } from './journaled-changes.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

type ScheduleFacts = Pick<
  SetupFacts,
  'schedule' | 'alertSchedule' | 'schedulerProblem' | 'schedulerDescription'
>;

/** What this computer starts by itself for the site, compared with what the answers want. */
export async function lookAtSchedules(
  deps: PrepareSetupDeps,
  answers: Answers,
  settings: SiteSettings | null,
): Promise<ScheduleFacts> {
  const { scheduler, syncProgram, machine } = deps;
  const remedy = await scheduler.unavailable();
  const facts: ScheduleFacts = {
    schedule: 'absent',
    alertSchedule: 'absent',
    schedulerProblem:
      remedy === null
        ? null
        : failure('scheduler.not-ready', { scheduler: scheduler.description, remedy }, 'syncHost.schedule'),
    schedulerDescription: scheduler.description,
  };
  if (remedy !== null) return facts;
  const siteId = settings?.siteId ?? scheduledSiteId(await visibleChanges(deps, answers.destination));
  if (siteId === null) return facts;
  const found = await scheduler.inspect({
    siteId,
    site: answers.destination,
    ...scheduledStarts(scheduleToLookFor(answers, settings), answers),
    program: syncProgram,
    places: placesOfSync(answers, machine.platform),
  });
  if (!found.ok) return { ...facts, schedulerProblem: found.failure };
  const alertCheck = await scheduler.inspect({
    ...{ siteId, site: answers.destination, work: 'alerts', program: syncProgram },
    schedule: alertCheckTimes,
    places: placesOfAlertCheck(answers),
  });
  if (!alertCheck.ok) return { ...facts, schedulerProblem: alertCheck.failure };
  return {
    ...facts,
    schedule: stateOf(found.value, localScheduleOf(answers.syncHost)),
    alertSchedule: stateOf(alertCheck.value, alertScheduleOf(answers)),
  };
}

function stateOf(found: ScheduleState, wanted: Schedule): ScheduleFacts['schedule'] {
  if (found.kind === 'absent') return 'absent';
  return found.matches && wanted !== 'off' ? 'matches' : 'differs';
}

/** Whether there is one at all can be asked with any schedule. */
function scheduleToLookFor(
  answers: Answers,
  settings: SiteSettings | null,
): Parameters<Scheduler['inspect']>[0]['schedule'] {
  for (const host of [answers.syncHost, settings?.syncHost]) {
    const schedule = host === undefined ? 'off' : localScheduleOf(host);
    if (schedule !== 'off') return schedule;
  }
  return { everyDayAt: '00:00', randomDelayMinutes: 0 };
}
