import type { AlertSettings } from '../shared/alert-settings.ts';
import type { AlertCondition } from '../shared/alert-state.ts';
import { failure, failureMessage } from '../shared/failure.ts';
import { lastPatchTuesday } from '../shared/patch-tuesday.ts';
import { reasonMessages } from '../shared/reason.ts';
import type { Schedule } from '../shared/schedule.ts';
import type { DistributionPointStatus, RunSummary, StatusSnapshot } from '../shared/status.ts';
import { listed } from '../shared/texts/listed.ts';
import { type Message, message } from '../shared/texts/message.ts';
import { waitingMessage } from '../shared/waiting.ts';
import { dueSince } from './due-run.ts';

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
  const { date, source } = catalog;
  const made = new Date(date ?? catalog.obtainedAt);
  const stale = (text: Message): AlertCondition => {
    return { key: 'stale', kind: 'stale', title: message('alerts', 'stale'), text };
  };
  const day = dayOf(made);
  const tuesday = new Date(lastPatchTuesday(now.getTime()));
  const { patchTuesdayGraceDays: grace, staleAfterDays } = alerts;
  if (grace !== null && made < tuesday && now.getTime() - tuesday.getTime() > grace * dayMs) {
    return stale(message('alerts', 'staleSincePatchTuesday', { day, tuesday: dayOf(tuesday), source }));
  }
  const days = Math.floor((now.getTime() - made.getTime()) / dayMs);
  if (staleAfterDays === null || days < staleAfterDays) return null;
  return stale(message('alerts', 'staleByAge', { day, days, source }));
}

function silentHost(facts: TimeFacts, now: Date): AlertCondition | null {
  const { silentAfterHours } = facts.alerts;
  if (silentAfterHours === null) return null;
  const missed = dueSince(facts, now, silentAfterHours * minutesPerHour);
  if (missed === null) return null;
  const text = message('alerts', 'silentSince', { time: missed.toISOString() });
  return { key: 'silent', kind: 'failed', title: message('alerts', 'silent'), text };
}

/** Runs that were cancelled or killed say nothing about the next one. */
function failing({ alerts, runs }: RunFacts): AlertCondition[] {
  const told = runs.filter(({ outcome }) => outcome !== 'cancelled' && outcome !== 'interrupted');
  const good = told.findIndex(({ outcome }) => outcome !== 'failed' && outcome !== 'refused');
  const count = good < 0 ? told.length : good;
  const [newest] = told;
  if (newest === undefined || count < alerts.failedRuns) return [];
  const text = listed(reasonMessages(newest), 'sentences');
  return [{ key: 'failing', kind: 'failed', title: message('alerts', 'failing', { count }), text }];
}

function failingPoints({ alerts, distributionPoints }: RunFacts): AlertCondition[] {
  const failed = distributionPoints.filter(
    (point) => point.state !== 'disabled' && !isForeign(point) && point.failedRuns >= alerts.failedPointRuns,
  );
  return together('distribution point', 'manyFailing', failed, (point) => {
    const { name, path, failedRuns: count } = point;
    return {
      title: message('alerts', 'pointFailing', { name }),
      text: listed(
        [message('alerts', 'pointFailed', { path, count }), ...reasonMessages(point)],
        'sentences',
      ),
    };
  });
}

/** What was never published is an alarm at once: somebody wrote it. */
function foreignPoints({ distributionPoints }: RunFacts): AlertCondition[] {
  return together('foreign', 'manyForeign', distributionPoints.filter(isAlarming), foreignText);
}

function foreignText(point: DistributionPointStatus): AlertWords {
  const { name, path, replaced } = point;
  if (replaced === undefined) {
    const text = listed(reasonMessages(point), 'sentences');
    return { title: message('alerts', 'pointForeign', { name }), text };
  }
  const found = failure('dp.foreign-replaced', { path, sha256: replaced.sha256 });
  return {
    title: message('alerts', 'pointReplaced', { name, title: failureMessage(found, 'title') }),
    text: listed([failureMessage(found, 'detail'), failureMessage(found, 'remedy')], 'sentences'),
  };
}

function latePoints({ alerts, distributionPoints }: RunFacts, now: Date): AlertCondition[] {
  const { lateAfterHours } = alerts;
  if (lateAfterHours === null) return [];
  const since = (point: DistributionPointStatus) => Date.parse(point.since ?? now.toISOString());
  const late = distributionPoints.filter(
    (point) => point.state === 'arriving' && now.getTime() - since(point) >= lateAfterHours * hourMs,
  );
  return together('late', 'manyLate', late, (point) => {
    const { name, path } = point;
    const waits = { path, since: point.since ?? now.toISOString() };
    const what = waitingMessage(point);
    return {
      title: message('alerts', 'pointLate', { name }),
      text:
        what === null
          ? message('alerts', 'pointWaitsForIt', waits)
          : message('alerts', 'pointWaits', { ...waits, what }),
    };
  });
}

function isAlarming(point: DistributionPointStatus): boolean {
  return point.replaced !== undefined || isForeign(point);
}

/** Whether a distribution point holds something that this site never published. */
export function isForeign({ state, reasonCode }: DistributionPointStatus): boolean {
  return state === 'failed' && (reasonCode === 'dp.foreign-catalog' || reasonCode === 'dp.foreign-asked');
}

type AlertWords = Pick<AlertCondition, 'title' | 'text'>;

/** More messages about single distribution points than so many would hide what they say together. */
const mostSingleConditions = 25;
const namedPoints = 10;

function together(
  key: string,
  many: 'manyFailing' | 'manyForeign' | 'manyLate',
  points: readonly DistributionPointStatus[],
  describe: (point: DistributionPointStatus) => AlertWords,
): AlertCondition[] {
  if (points.length <= mostSingleConditions) {
    return points.map((point) => ({ key: `${key}:${point.name}`, kind: 'failed', ...describe(point) }));
  }
  const names = points.slice(0, namedPoints).map(({ name }) => name);
  const title = message('alerts', many, { count: points.length });
  const text = message('alerts', 'amongThem', { names: names.join(', ') });
  return [{ key: `many ${key}`, kind: 'failed', title, text }];
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
