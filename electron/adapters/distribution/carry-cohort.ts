import { engineFaults } from '../../core/engine-faults.ts';
import type { PointOutcome } from './carriers.ts';
import type { BringPoint, CohortMessage } from './cohort-messages.ts';
import { type CohortEnd, startCohortProcess } from './cohort-process.ts';
import { bandwidthOf, type PointRun } from './point-run.ts';
import { earlierProof, type RunContext } from './run-context.ts';

/** Flushed as often on a network: at 4 MB/s a sign of progress every few seconds. */
const networkFlushBytes = 16 * 1024 * 1024;

export interface CohortCallbacks {
  settle(point: PointRun, outcome: PointOutcome): void;
  /** Called once: the source was read, or the process ended. */
  onPassEnded(): void;
}

/**
 * Runs one cohort in a process of its own until every point in it has an outcome. When the process hangs, the
 * points it hung on are given up, and a new process goes on with the others.
 */
export async function carryCohort(
  context: RunContext,
  cohort: readonly PointRun[],
  callbacks: CohortCallbacks,
): Promise<void> {
  let passEnded = false;
  const endPass = () => {
    if (!passEnded) callbacks.onPassEnded();
    passEnded = true;
  };
  let remaining = cohort;
  while (remaining.length > 0 && !context.request.signal.aborted) {
    const unsettled = new Map(remaining.map((point) => [point.name, point]));
    const end = await runOnce(context, unsettled, callbacks, endPass);
    if (context.request.signal.aborted) break;
    remaining = survivors(end, unsettled, callbacks);
  }
  endPass();
}

async function runOnce(
  context: RunContext,
  unsettled: Map<string, PointRun>,
  { settle }: CohortCallbacks,
  endPass: () => void,
): Promise<CohortEnd> {
  const { request, policy, catalog, workerCommand, reports } = context;
  const { operationMs, patienceMs, renameWaitsMs, silenceMs, cancelMs } = policy;
  const take = (message: CohortMessage) => {
    if (message.kind === 'pass ended') return endPass();
    if (message.kind === 'progress') return reports.progress(message.name, message.stage, message.bytesDone);
    if (message.kind !== 'in sync' && message.kind !== 'fault') return;
    const point = unsettled.get(message.name);
    unsettled.delete(message.name);
    if (point !== undefined) settle(point, message);
  };
  const process = startCohortProcess({
    ...{ command: workerCommand, silenceMs, onMessage: take, threads: unsettled.size * 2 + 8 },
    job: {
      ...{ kind: 'bring', runId: request.runId, sourcePath: request.catalogPath, catalog },
      limits: { operationMs, patienceMs, renameWaitsMs },
      points: [...unsettled.values()].map((point) => pointOf(context, point)),
    },
  });
  const cancel = () => process.cancel(cancelMs);
  request.signal.addEventListener('abort', cancel);
  const end = await process.ended;
  request.signal.removeEventListener('abort', cancel);
  return end;
}

/** Settles those that the process's end is the fault of; returns those that deserve another process. */
function survivors(
  end: CohortEnd,
  unsettled: ReadonlyMap<string, PointRun>,
  { settle }: CohortCallbacks,
): PointRun[] {
  const points = [...unsettled.values()];
  const hungOn = end.kind === 'hung' ? new Set(end.busy) : new Set<string>();
  const others = points.filter(({ name }) => !hungOn.has(name));
  // Without anybody to blame, another process would end the same way.
  const spared = end.kind === 'hung' && others.length < points.length ? others : [];
  const code = end.kind === 'hung' ? engineFaults.stalled : engineFaults.workerEnded;
  for (const point of points) {
    if (spared.includes(point)) continue;
    settle(point, {
      kind: 'fault',
      fault: { code, operation: 'bringingTo', path: point.setting.path },
    });
  }
  return spared;
}

function pointOf(context: RunContext, point: PointRun): BringPoint {
  const { name, setting, server } = point;
  return {
    ...{ name, path: setting.path, proof: setting.proof, maxBytesPerSecond: bandwidthOf(point) },
    known: point.looked ? null : earlierProof(context, setting.path),
    lastProven: context.proofs.read(setting.path)?.hash ?? null,
    flushEveryBytes: server === null ? null : networkFlushBytes,
  };
}
