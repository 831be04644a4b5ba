import { takeCohort } from '../../core/cohort-plan.ts';
import type { PointOutcome } from './carriers.ts';
import { carryCohort } from './carry-cohort.ts';
import { bandwidthOf, type PointRun } from './point-run.ts';
import {
  earlierProof,
  type RunContext,
  settleFault,
  settleInSync,
  settleOutsideWindow,
} from './run-context.ts';

/** The part of a run that hashes and copies. */
export interface CopyPhase {
  /** Points that were looked at and need work. */
  add(points: readonly PointRun[]): void;
  /** Says that there are no more; resolves when every point has ended. */
  finish(): Promise<void>;
}

/**
 * Hashes or copies until every point has ended. Cohorts of points without a bandwidth limit follow each other,
 * each as soon as the one before has read the source; those with a limit have cohorts of their own, because
 * they would only hold up the others. Points behind an SMB client go one by one beside them. A point whose time window
 * is closed when its turn comes waits for the next one; a copy that has begun goes on.
 */
export function startCopyPhase(context: RunContext): CopyPhase {
  const { policy, request, clock } = context;
  const queue: PointRun[] = [];
  const active = new Set<PointRun>();
  let complete = false;
  let resolveFinished: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    resolveFinished = resolve;
  });
  let passes = 0;
  let limitedCohorts = 0;
  let sleeping = 0;

  const finishWhenIdle = () => {
    const idle = complete && active.size === 0 && queue.length === 0 && sleeping === 0;
    if (idle || request.signal.aborted) resolveFinished();
  };
  const settle = (point: PointRun, outcome: PointOutcome) => {
    if (!active.delete(point) || request.signal.aborted) return;
    if (outcome.kind === 'in sync') settleInSync(context, point, outcome);
    else {
      const waitMs = settleFault(context, point, outcome.fault);
      if (waitMs !== null) wakeLater(point, waitMs);
    }
    void context.proofs.save();
    pump();
  };
  const wakeLater = (point: PointRun, waitMs: number) => {
    sleeping++;
    const wake = () => {
      sleeping--;
      queue.push(point);
      pump();
    };
    clock.wait(waitMs, request.signal).then(wake, finishWhenIdle);
  };
  const take = (eligible: (point: PointRun) => boolean, atMost: number): PointRun[] => {
    const limits = { ...policy, cohortSize: Math.min(policy.cohortSize, atMost) };
    const cohort = takeCohort(queue.filter(eligible), [...active], limits);
    for (const point of cohort) {
      queue.splice(queue.indexOf(point), 1);
      active.add(point);
    }
    return cohort;
  };
  const startCohort = (cohort: readonly PointRun[], onPassEnded: () => void) => {
    void carryCohort(context, cohort, { settle, onPassEnded });
  };
  const dropClosed = () => {
    const open = queue.filter((point) => !settleOutsideWindow(context, point));
    queue.splice(0, queue.length, ...open);
  };
  const pump = () => {
    if (request.signal.aborted) return finishWhenIdle();
    dropClosed();
    if (passes === 0) {
      const cohort = take((point) => isFolder(point) && bandwidthOf(point) === null, policy.cohortSize);
      if (cohort.length > 0) {
        passes++;
        startCohort(cohort, () => {
          passes--;
          pump();
        });
      }
    }
    while (limitedCohorts < policy.limitedCohorts) {
      const cohort = take((point) => isFolder(point) && bandwidthOf(point) !== null, policy.cohortSize);
      if (cohort.length === 0) break;
      limitedCohorts++;
      startCohort(cohort, () => {
        limitedCohorts--;
        pump();
      });
    }
    const busySmb = [...active].filter((point) => !isFolder(point)).length;
    for (const point of take((each) => !isFolder(each), policy.smbAtOnce - busySmb)) {
      void carryOverSmb(context, point).then((outcome) => settle(point, outcome));
    }
    finishWhenIdle();
  };
  request.signal.addEventListener('abort', finishWhenIdle, { once: true });
  return {
    add: (points) => {
      queue.push(...points);
      pump();
    },
    finish: () => {
      complete = true;
      finishWhenIdle();
      return finished;
    },
  };
}

function isFolder({ place }: PointRun): boolean {
  return place.kind === 'folder';
}

async function carryOverSmb(context: RunContext, point: PointRun): Promise<PointOutcome> {
  const { smb, request, catalog, reports } = context;
  const { place, setting, name } = point;
  if (place.kind !== 'smb') throw new Error(`${name} is not behind an SMB client`);
  return smb.bring({
    ...{ place, setting, catalog, signal: request.signal, runId: request.runId },
    sourcePath: request.catalogPath,
    proof: earlierProof(context, setting.path),
    lastProven: context.proofs.read(setting.path)?.hash ?? null,
    progress: (stage, bytesDone) => reports.progress(name, stage, bytesDone),
  });
}
