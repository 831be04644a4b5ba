import type { Answers } from '../shared/answers.ts';
import type { Operation } from '../shared/plan.ts';
import { scheduleMessage } from '../shared/schedule-rule.ts';
import { type Message, message } from '../shared/texts/message.ts';
import { alertScheduleOf } from './alert-schedule.ts';
import { planDeliveries } from './replication-plan.ts';
import type { SetupFacts } from './setup-facts.ts';
import { localScheduleOf } from './sync-host.ts';
import { sameSettings } from './wanted-settings.ts';

/** First catalog: right where one was published from this very source. Later versions are the sync runs' task. */
export function getCatalogOperation(facts: SetupFacts, answers: Answers): Operation {
  return {
    kind: 'get catalog',
    id: 'catalog',
    title: message('planOperations', 'getCatalog', { source: facts.catalogAddress }),
    why: message('planOperations', 'getCatalogWhy'),
    touches: [facts.packageSource.path],
    needsRights: true,
    undo: facts.catalogLiesThere ? null : message('planOperations', 'removeCatalog'),
    state: holdsCatalogOf(facts, answers) ? 'already right' : 'to do',
    source: facts.catalogAddress,
  };
}

/** Null where nothing is scheduled and nothing should be. */
export function scheduleOperation(facts: SetupFacts, { syncHost }: Answers): Operation | null {
  const schedule = localScheduleOf(syncHost);
  if (schedule === 'off' && facts.schedule === 'absent') return null;
  return {
    kind: 'install schedule',
    id: 'schedule',
    title:
      schedule === 'off'
        ? message('planOperations', 'removeSchedule')
        : message('planOperations', 'schedule', {
            schedule: scheduleMessage(schedule),
            scheduler: facts.schedulerDescription,
          }),
    why: whyScheduled(syncHost),
    touches: [facts.schedulerDescription],
    needsRights: true,
    undo: message('planOperations', facts.schedule === 'absent' ? 'removeSchedule' : 'restoreSchedule'),
    state: schedule !== 'off' && facts.schedule === 'matches' ? 'already right' : 'to do',
    schedule,
  };
}

/** Null where nothing looks and nothing should, or where this computer has nothing that starts it. */
export function alertCheckOperation(facts: SetupFacts, answers: Answers): Operation | null {
  const schedule = alertScheduleOf(answers);
  const { alertSchedule, schedulerDescription, schedulerProblem } = facts;
  if (schedulerProblem !== null || (schedule === 'off' && alertSchedule === 'absent')) return null;
  return {
    kind: 'schedule alert check',
    id: 'alert check',
    title:
      schedule === 'off'
        ? message('planOperations', 'removeAlertCheck')
        : message('planOperations', 'alertCheck', { scheduler: schedulerDescription }),
    why: message('planOperations', schedule === 'off' ? 'alertCheckNeedless' : 'alertCheckWhy'),
    touches: [schedulerDescription],
    needsRights: true,
    undo: message('planOperations', alertSchedule === 'absent' ? 'removeIt' : 'restoreSchedule'),
    state: schedule !== 'off' && alertSchedule === 'matches' ? 'already right' : 'to do',
    schedule,
  };
}

function whyScheduled(syncHost: Answers['syncHost']): Message {
  if (syncHost.kind === 'another-computer')
    return message('planOperations', 'hostElsewhere', { host: syncHost.name });
  return message('planOperations', syncHost.schedule === 'off' ? 'startedByHand' : 'nobodyLoggedOn');
}

/** Null where the host's account owns everything that it has to replace. */
export function handOverOperation({ notTheHosts }: SetupFacts, account: string): Operation | null {
  if (notTheHosts.length === 0) return null;
  return {
    kind: 'hand over',
    id: 'hand over',
    title: message('planOperations', 'handOver', { account }),
    why: message('planOperations', 'handOverWhy'),
    touches: [...notTheHosts],
    needsRights: true,
    undo: message('planOperations', 'restoreOwners'),
    state: 'to do',
    account,
    paths: [...notTheHosts],
  };
}

/** Null where there is no distribution point that we copy to. */
export function distributeOperation(facts: SetupFacts, answers: Answers): Operation | null {
  const enabled = answers.distributionPoints.filter((point) => point.enabled);
  const { copied: points, replicated } = planDeliveries(enabled, answers.distributionPointGroups);
  if (points.length === 0) return null;
  const allInSync =
    holdsCatalogOf(facts, answers) &&
    points.every(({ name, path }) =>
      facts.status?.distributionPoints.some(
        (known) =>
          known.name === name &&
          known.path === path &&
          known.state === 'in sync' &&
          known.sha256 === facts.manifest?.sha256,
      ),
    );
  return {
    kind: 'distribute',
    id: 'distribute',
    title:
      replicated.length === 0
        ? message('planOperations', 'distribute', { count: points.length })
        : message('planOperations', 'distributeSome', {
            count: points.length,
            replicated: replicated.length,
          }),
    why: message('planOperations', 'distributeWhy'),
    touches: points.map(({ path }) => path),
    needsRights: true,
    undo: null,
    state: allInSync ? 'already right' : 'to do',
    distributionPoints: [...points],
  };
}

function holdsCatalogOf({ manifest, settings }: SetupFacts, answers: Answers): boolean {
  return (
    manifest !== null &&
    settings !== null &&
    sameSettings([settings.catalog, settings.trust], [answers.catalog, answers.trust])
  );
}
