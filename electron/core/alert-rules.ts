import type { AlertSettings } from '../shared/alert-settings.ts';
import type { OpenAlert } from '../shared/alert-state.ts';
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

/** Everything that is wrong with a site at the end of a run. */
export function conditionsAfterRun(facts: RunFacts, now: Date): AlertCondition[] {
  return [...conditionsOfTime(facts, now), ...failing(facts), ...failingPoints(facts)];
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
  return distributionPoints
    .filter(({ state, failedRuns }) => state !== 'disabled' && failedRuns >= alerts.failedPointRuns)
    .map(({ name, path, failedRuns, reason, remedy }) => ({
      key: `distribution point:${name}`,
      kind: 'failed',
      title: `${name} is without the current catalog`,
      text: [`${path} failed in ${failedRuns} runs in a row.`, reason, remedy]
        .filter((part) => part !== null)
        .join(' '),
    }));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
