import { exitCodes } from '../shared/exit-codes.ts';
import { exitCodeOf, type Failure, failure } from '../shared/failure.ts';
import { noReason, storedReason } from '../shared/reason.ts';
import type { DistributionPointStatus, PointCounts, RunOutcome, RunSummary } from '../shared/status.ts';

/** What a run did, as far as its outcome goes. */
export interface RunRecord {
  readonly id: string;
  readonly host: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly replaced: boolean;
  readonly bytesFetched: number;
  readonly bytesDistributed: number;
  /** Why the run ended early, or null. */
  readonly failure: Failure | null;
  /** The distribution points that this run cared for, as they ended. */
  readonly points: readonly DistributionPointStatus[];
  /** Every distribution point of the site as the run left it; null where the run did not come to look. */
  readonly everyPoint: readonly DistributionPointStatus[] | null;
}

/** Names more than so many distribution points in a row help nobody. */
const namedPoints = 5;

/** A run's summary: its outcome, exit code, and for what went wrong the reason and remedy. */
export function summarizeRun(run: RunRecord): RunSummary {
  const reason = run.failure ?? failedPoints(run.points);
  return {
    id: run.id,
    host: run.host,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    outcome: outcomeOf(run, reason),
    exitCode: reason === null ? exitCodes.done : exitCodeOf(reason),
    bytesFetched: run.bytesFetched,
    bytesDistributed: run.bytesDistributed,
    ...(reason === null ? noReason : storedReason(reason)),
    ...(run.everyPoint === null ? {} : { points: countPoints(run.everyPoint) }),
  };
}

function outcomeOf(run: RunRecord, reason: Failure | null): RunOutcome {
  if (reason === null) return run.replaced || run.bytesDistributed > 0 ? 'updated' : 'unchanged';
  if (reason.code === 'run.points-failed') return 'some failed';
  switch (exitCodeOf(reason)) {
    case exitCodes.catalogRefused:
      return 'refused';
    case exitCodes.cancelled:
      return 'cancelled';
    default:
      return 'failed';
  }
}

function countPoints(points: readonly DistributionPointStatus[]): PointCounts {
  const wanted = points.filter(({ state }) => state !== 'disabled');
  return {
    wanted: wanted.length,
    inSync: wanted.filter(({ state }) => state === 'in sync').length,
    failed: wanted.filter(hasFailed).length,
  };
}

function hasFailed({ state }: DistributionPointStatus): boolean {
  return state === 'failed' || state === 'unreachable';
}

/** Distribution points whose time window is closed have not failed: they wait, as they were told to. */
function failedPoints(points: readonly DistributionPointStatus[]): Failure | null {
  const failed = points.filter(hasFailed);
  if (failed.length === 0) return null;
  const names = failed.slice(0, namedPoints).map((point) => point.name);
  if (failed.length > namedPoints) names.push('…');
  return failure('run.points-failed', {
    count: failed.length,
    total: points.length,
    names: names.join(', '),
  });
}
