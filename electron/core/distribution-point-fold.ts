import type { Failure } from '../shared/failure.ts';
import { noReason, storedReason } from '../shared/reason.ts';
import { assertNever } from '../shared/result.ts';
import type { DistributionPointStatus, TransferProgress } from '../shared/status.ts';
import { notWaiting, type Waiting, waitFor, waitingOf } from '../shared/waiting.ts';

/** What was found under the catalog's real name by reading all of it. */
export interface Holding {
  readonly sha256: string;
  readonly provenAt: string;
}

/** An engine has not brought the published catalog yet, as far as is proven. */
export type ArrivingState = Waiting & {
  /** The older catalog that it still holds, where that is known. */
  readonly holds: Holding | null;
  readonly progress: TransferProgress | null;
  /** Partial or temporary files of the engine that lie there. */
  readonly partials: readonly string[];
};

/** What happened to one distribution point, as far as its status goes. */
export type DistributionPointEvent = { readonly name: string } & (
  | ({ readonly kind: 'waiting'; readonly nextTryAt?: string } & Waiting)
  | { readonly kind: 'copying'; readonly progress: TransferProgress }
  | { readonly kind: 'checking'; readonly progress: TransferProgress | null }
  | {
      readonly kind: 'in sync';
      readonly sha256: string;
      readonly provenAt: string;
      readonly proof: 'read-back' | 'size';
      /** SHA-256 of what was never published, and was replaced. */
      readonly replacedForeign?: string;
    }
  | ({ readonly kind: 'arriving' } & ArrivingState)
  | { readonly kind: 'retrying'; readonly failure: Failure; readonly nextTryAt: string }
  /** `holds`: the catalog that lies there instead, where that is the failure. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly holds?: Holding }
  | { readonly kind: 'unreachable'; readonly failure: Failure }
);

const nothingToSay = {
  ...notWaiting,
  progress: null,
  ...noReason,
  nextTryAt: null,
} as const;

/** The status of a distribution point after an event. What it was proven to hold stays known while it waits. */
export function foldDistributionPoint(
  before: DistributionPointStatus,
  event: DistributionPointEvent,
  at: string,
): DistributionPointStatus {
  const since = before.state === event.kind ? before.since : at;
  const { partials: _partials, replaced: _replaced, ...lasting } = before;
  const base = { ...lasting, ...nothingToSay, state: event.kind, since };
  switch (event.kind) {
    case 'waiting':
      return { ...base, ...waitingOf(event), nextTryAt: event.nextTryAt ?? null };
    case 'copying':
    case 'checking':
      return { ...base, progress: event.progress };
    case 'in sync':
      return {
        ...withoutBacklog(base),
        // In sync since this very catalog came, not since the last one did.
        since: before.state === 'in sync' && before.sha256 === event.sha256 ? before.since : at,
        sha256: event.sha256,
        provenAt: event.provenAt,
        proof: event.proof,
        failedRuns: 0,
        ...(event.replacedForeign === undefined ? {} : { replaced: { sha256: event.replacedForeign, at } }),
      };
    case 'arriving':
      return {
        ...base,
        ...heldOr(event.holds, base),
        ...waitingOf(event),
        progress: event.progress,
        failedRuns: 0,
        ...(event.partials.length === 0 ? {} : { partials: [...event.partials] }),
      };
    case 'retrying':
      return { ...base, ...storedReason(event.failure), nextTryAt: event.nextTryAt };
    case 'failed':
      return afterFailure(before, { ...base, ...heldOr(event.holds ?? null, base) }, event.failure, at);
    case 'unreachable':
      return afterFailure(before, base, event.failure, at);
    default:
      return assertNever(event);
  }
}

/** What holds the catalog waits for nothing. */
function withoutBacklog({ backlog: _backlog, ...point }: DistributionPointStatus): DistributionPointStatus {
  return point;
}

function heldOr(holds: Holding | null, before: DistributionPointStatus) {
  const { sha256, provenAt, proof } = before;
  return holds === null ? { sha256, provenAt, proof } : { ...holds, proof: 'read-back' as const };
}

/** A cancelled copy is no failure of the distribution point: it waits for the next run. */
function afterFailure(
  before: DistributionPointStatus,
  base: DistributionPointStatus,
  failure: Failure,
  at: string,
): DistributionPointStatus {
  if (failure.code === 'program.cancelled') {
    return { ...base, ...waitFor('nextRun'), state: 'waiting', since: at };
  }
  return { ...base, ...storedReason(failure), failedRuns: before.failedRuns + 1 };
}

/** The status once its run is over: nothing is in progress any more, and the next try is the next run's. */
export function settle(
  point: DistributionPointStatus,
  at: string,
  nextRunAt: string | null,
): DistributionPointStatus {
  switch (point.state) {
    case 'copying':
    case 'checking':
    case 'retrying':
      return { ...point, ...nothingToSay, ...waitFor('nextRun'), state: 'waiting', since: at };
    case 'failed':
    case 'unreachable':
      return { ...point, nextTryAt: nextRunAt };
    case 'waiting':
      return point.nextTryAt === null ? { ...point, ...waitFor('nextRun') } : point;
    case 'arriving':
    case 'in sync':
    case 'disabled':
      return point;
    default:
      return assertNever(point.state);
  }
}
