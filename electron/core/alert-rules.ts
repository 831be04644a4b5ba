import type { AlertSettings } from '../shared/alert-settings.ts';
import type { OpenAlert } from '../shared/alert-state.ts';
import { describeFailure, failure } from '../shared/failure.ts';
import { lastPatchTuesday } from '../shared/patch-tuesday.ts';
import type { Schedule } from '../shared/schedule.ts';
import type { DistributionPointStatus, RunSummary, StatusSnapshot } from '../shared/status.ts';
import { dueSince } from './due-run.ts';

/** Something that is wrong now. */
export type AlertCondition = Omit<OpenAlert, 'since'>;

/** What tells whether time alone has made something wrong. */
export interface TimeFacts {
  readonly alerts: AlertSettings;
  readonly schedule: Schedule;
  /** When the site was set up. */
  readonly createdAt: string;
  readonly catalog: StatusSnapshot['catalog'];
  /** Start of the newest run that came to an end, or null. */
  readonly lastStartedAt: string | null;
}

export interface RunFacts extends TimeFacts {
  /** Newest first. */
  readonly runs: readonly RunSummary[];
  readonly distributionPoints: readonly DistributionPointStatus[];
}

const dayMs = 86_400_000;
const minutesPerHour = 60;
const hourMs = 3_600_000;

/** Everything that is wrong with a site at the end of a run. */
export function conditionsAfterRun(facts: RunFacts, now: Date): AlertCondition[] {
  return [
    ...conditionsOfTime(facts, now),
    ...failing(facts),
    ...foreignPoints(facts),
    ...failingPoints(facts),
    ...latePoints(facts, now),
  ];
}

/** What becomes wrong without anything happening: for whoever looks at a site, whenever. */
export function conditionsOfTime(facts: TimeFacts, now: Date): AlertCondition[] {
  return [staleCatalog(facts, now), silentHost(facts, now)].filter((condition) => condition !== null);
}

function staleCatalog({ alerts, catalog }: TimeFacts, now: Date): AlertCondition | null {
  if (catalog === null) return null;
  const { date } = catalog;
  const made = new Date(date ?? catalog.obtainedAt);
  const title = 'The catalog is out of date';
  const source = `Check that the source offers a newer one: ${catalog.source}`;
  const tuesday = new Date(lastPatchTuesday(now.getTime()));
  const { patchTuesdayGraceDays: grace, staleAfterDays } = alerts;
  if (grace !== null && made < tuesday && now.getTime() - tuesday.getTime() > grace * dayMs) {
    const text = `It is of ${dayOf(made)}, before the Patch Tuesday of ${dayOf(tuesday)}, and no newer one has come. ${source}`;
    return { key: 'stale', kind: 'stale', title, text };
  }
  const ageDays = Math.floor((now.getTime() - made.getTime()) / dayMs);
  if (staleAfterDays === null || ageDays < staleAfterDays) return null;
  return {
    key: 'stale',
    kind: 'stale',
    title,
    text: `It is of ${dayOf(made)}, ${ageDays} days ago. ${source}`,
  };
}

function silentHost(facts: TimeFacts, now: Date): AlertCondition | null {
  const { silentAfterHours } = facts.alerts;
  if (silentAfterHours === null) return null;
  const missed = dueSince(facts, now, silentAfterHours * minutesPerHour);
  if (missed === null) return null;
  return {
    key: 'silent',
    kind: 'failed',
    title: 'The synchronization host has not reported',
    text: `The run planned for ${missed.toISOString()} has not started. Check that the host is on, and that its schedule is there: pkgsource repair`,
  };
}

/** Runs that were cancelled or killed say nothing about the next one. */
function failing({ alerts, runs }: RunFacts): AlertCondition[] {
  const told = runs.filter(({ outcome }) => outcome !== 'cancelled' && outcome !== 'interrupted');
  const good = told.findIndex(({ outcome }) => outcome !== 'failed' && outcome !== 'refused');
  const inARow = good < 0 ? told.length : good;
  const [newest] = told;
  if (newest === undefined || inARow < alerts.failedRuns) return [];
  const text = [newest.reason, newest.remedy].filter((part) => part !== null).join(' ');
  const title =
    inARow === 1 ? 'The synchronization failed' : `The synchronization failed ${inARow} times in a row`;
  return [{ key: 'failing', kind: 'failed', title, text }];
}

function failingPoints({ alerts, distributionPoints }: RunFacts): AlertCondition[] {
  const failed = distributionPoints.filter(
    (point) => point.state !== 'disabled' && !isForeign(point) && point.failedRuns >= alerts.failedPointRuns,
  );
  return together('distribution point', 'are without the current catalog', failed, (point) => ({
    title: `${point.name} is without the current catalog`,
    text: textOf(`${point.path} failed in ${point.failedRuns} runs in a row.`, point),
  }));
}

/** What was never published is an alarm at once: somebody wrote it. */
function foreignPoints({ distributionPoints }: RunFacts): AlertCondition[] {
  const foreign = distributionPoints.filter(isAlarming);
  return together('foreign', 'hold or held a catalog that was never published', foreign, foreignText);
}

function foreignText(point: DistributionPointStatus): Pick<AlertCondition, 'title' | 'text'> {
  const { name, path, replaced } = point;
  if (replaced === undefined) {
    return { title: `${name} holds a catalog that was never published`, text: textOf('', point) };
  }
  const { sha256 } = replaced;
  const { title, detail, remedy } = describeFailure(failure('dp.foreign-replaced', { path, sha256 }));
  return { title: `${name}: ${title}`, text: `${detail} ${remedy}` };
}

function latePoints({ alerts, distributionPoints }: RunFacts, now: Date): AlertCondition[] {
  const { lateAfterHours } = alerts;
  if (lateAfterHours === null) return [];
  const since = (point: DistributionPointStatus) => Date.parse(point.since ?? now.toISOString());
  const late = distributionPoints.filter(
    (point) => point.state === 'arriving' && now.getTime() - since(point) >= lateAfterHours * hourMs,
  );
  return together('late', 'still wait for the current catalog', late, (point) => ({
    title: `${point.name} still waits for the current catalog`,
    text: `${point.path} has been waiting since ${point.since} for ${point.waitingFor ?? 'it'}. Check what carries the catalog there.`,
  }));
}

function isAlarming(point: DistributionPointStatus): boolean {
  return point.replaced !== undefined || isForeign(point);
}

/** Whether a distribution point holds something that this site never published. */
export function isForeign({ state, reasonCode }: DistributionPointStatus): boolean {
  return state === 'failed' && (reasonCode === 'dp.foreign-catalog' || reasonCode === 'dp.foreign-asked');
}

/** More messages about single distribution points than so many would hide what they say together. */
const mostSingleConditions = 25;
const namedPoints = 10;

function together(
  key: string,
  what: string,
  points: readonly DistributionPointStatus[],
  describe: (point: DistributionPointStatus) => Pick<AlertCondition, 'title' | 'text'>,
): AlertCondition[] {
  if (points.length <= mostSingleConditions) {
    return points.map((point) => ({ key: `${key}:${point.name}`, kind: 'failed', ...describe(point) }));
  }
  const names = points.slice(0, namedPoints).map(({ name }) => name);
  const title = `${points.length} distribution points ${what}`;
  const text = `Among them ${names.join(', ')}. pkgsource status names the others.`;
  return [{ key: `many ${key}`, kind: 'failed', title, text }];
}

function textOf(first: string, { reason, remedy }: DistributionPointStatus): string {
  return [first, reason, remedy].filter((part) => part !== null && part !== '').join(' ');
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
