import type { Answers } from '../shared/answers.ts';
import type { Operation } from '../shared/plan.ts';
import { describeSchedule } from '../shared/schedule-rule.ts';
import { alertScheduleOf } from './alert-schedule.ts';
import type { SetupFacts } from './setup-facts.ts';
import { localScheduleOf } from './sync-host.ts';
import { sameSettings } from './wanted-settings.ts';

/** First catalog: right where one was published from this very source. Later versions are the sync runs' task. */
export function getCatalogOperation(facts: SetupFacts, answers: Answers): Operation {
  return {
    kind: 'get catalog',
    id: 'catalog',
    title: `Get the catalog from ${facts.catalogAddress}`,
    why: 'It is verified, then published on the package source',
    touches: [facts.packageSource.path],
    needsRights: true,
    undo: facts.manifest === null ? 'Remove the catalog' : null,
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
        ? 'Remove the schedule'
        : `Run the sync program ${describeSchedule(schedule)} (${facts.schedulerDescription})`,
    why: whyScheduled(syncHost),
    touches: [facts.schedulerDescription],
    needsRights: true,
    undo: facts.schedule === 'absent' ? 'Remove the schedule' : 'Restore the schedule it had',
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
        ? 'Remove the hourly look for alarms'
        : `Look for alarms every hour (${schedulerDescription})`,
    why:
      schedule === 'off'
        ? 'The runs of this computer look themselves, or nobody is to be told'
        : 'A host on another computer that does not run cannot say so',
    touches: [schedulerDescription],
    needsRights: true,
    undo: alertSchedule === 'absent' ? 'Remove it' : 'Restore the schedule it had',
    state: schedule !== 'off' && alertSchedule === 'matches' ? 'already right' : 'to do',
    schedule,
  };
}

function whyScheduled(syncHost: Answers['syncHost']): string {
  if (syncHost.kind === 'another-computer') return `${syncHost.name} is the synchronization host`;
  return syncHost.schedule === 'off'
    ? 'Runs are started by hand'
    : 'New catalogs arrive with nobody logged on';
}

/** Null where the host's account owns everything that it has to replace. */
export function handOverOperation({ notTheHosts }: SetupFacts, account: string): Operation | null {
  if (notTheHosts.length === 0) return null;
  return {
    kind: 'hand over',
    id: 'hand over',
    title: `Hand the catalog and the records of runs to ${account}`,
    why: 'The synchronization host replaces them; settings stay with root',
    touches: [...notTheHosts],
    needsRights: true,
    undo: 'Restore their owners',
    state: 'to do',
    account,
    paths: [...notTheHosts],
  };
}

/** Null where there is no distribution point to serve. */
export function distributeOperation(facts: SetupFacts, answers: Answers): Operation | null {
  const points = answers.distributionPoints.filter(({ enabled }) => enabled);
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
    title: `Copy the catalog to ${points.length} distribution point${points.length === 1 ? '' : 's'}`,
    why: 'Clients scan from there',
    touches: points.map(({ path }) => path),
    needsRights: true,
    undo: null,
    state: allInSync ? 'already right' : 'to do',
    distributionPoints: points,
  };
}

function holdsCatalogOf({ manifest, settings }: SetupFacts, answers: Answers): boolean {
  return (
    manifest !== null &&
    settings !== null &&
    sameSettings([settings.catalog, settings.trust], [answers.catalog, answers.trust])
  );
}
