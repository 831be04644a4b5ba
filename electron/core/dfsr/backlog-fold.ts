import type { CountedBacklog, PointBacklog } from '../../shared/backlog.ts';
import type { Failure } from '../../shared/failure.ts';
import { noReason, storedReason } from '../../shared/reason.ts';
import type { Result } from '../../shared/result.ts';
import type { StatusSnapshot } from '../../shared/status.ts';

export interface ToldBacklogs {
  /** Why DFS Replication could not be asked at all, or null. */
  readonly failure: Failure | null;
  /** By the names of distribution points. */
  readonly points: ReadonlyMap<string, Result<CountedBacklog>>;
}

/**
 * The status with the backlogs that were told. What was told before stays known where nobody had the time to ask again,
 * and is dropped where nobody can be asked any more; what holds the catalog waits for nothing.
 */
export function withBacklogs(
  snapshot: StatusSnapshot,
  { failure, points }: ToldBacklogs,
  at: string,
): StatusSnapshot {
  return {
    ...snapshot,
    dfsReplication: { checkedAt: at, ...(failure === null ? noReason : storedReason(failure)) },
    distributionPoints: snapshot.distributionPoints.map((point) => {
      const { backlog, ...others } = point;
      if (failure !== null) return backlog === undefined ? point : others;
      const waits = point.state !== 'in sync' && point.state !== 'disabled';
      const told = waits ? points.get(point.name) : undefined;
      return told === undefined ? point : { ...point, backlog: backlogOf(told, at) };
    }),
  };
}

function backlogOf(told: Result<CountedBacklog>, at: string): PointBacklog {
  return told.ok
    ? { kind: 'counted', at, ...told.value }
    : { kind: 'unknown', at, ...storedReason(told.failure) };
}
