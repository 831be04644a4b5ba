import { engineFaults, type TargetFault } from '../../core/engine-faults.ts';
import { splitEvenly } from '../../core/split-evenly.ts';
import { judgeFault } from '../../core/target-fault.ts';
import type { CohortMessage } from './cohort-messages.ts';
import { startCohortProcess } from './cohort-process.ts';
import type { PointRun } from './point-run.ts';
import { earlierProof, type RunContext, settleFault, settleInSync } from './run-context.ts';

/** Each of them may hang and holds two threads then; libuv has 1,024. */
const pointsPerProcess = 500;

/**
 * The first look has few threads, because starting a thousand takes longer than looking at a thousand folders.
 * Where so many hang that the rest has none left, it ends, and a second look has two for everybody.
 */
const firstThreads = 64;
const firstQuietMs = 1000;

/**
 * Asks every folder whether it still is as it was proven. Those that are end here, in sync; so do those that
 * cannot be reached. The rest has to be hashed or copied, and is handed on at once: a path that hangs must not
 * keep the others waiting.
 */
export async function lookAtFolders(
  context: RunContext,
  points: readonly PointRun[],
  onNeedsWork: (point: PointRun) => void,
): Promise<void> {
  if (context.request.signal.aborted) return;
  const parts = splitEvenly(points, pointsPerProcess);
  await Promise.all(parts.map((part) => lookAtPart(context, part, onNeedsWork, firstQuietMs)));
}

async function lookAtPart(
  context: RunContext,
  points: readonly PointRun[],
  onNeedsWork: (point: PointRun) => void,
  quietMs: number | null,
): Promise<void> {
  const { policy, request, catalog, workerCommand } = context;
  const unseen = new Map(points.map((point) => [point.name, point]));
  const { lookMs, patienceMs, renameWaitsMs, silenceMs } = policy;
  const process = startCohortProcess({
    command: workerCommand,
    threads: quietMs === null ? points.length * 2 + 4 : Math.min(firstThreads, points.length * 2 + 4),
    silenceMs,
    job: {
      ...{ kind: 'look', catalog, quietMs, limits: { operationMs: lookMs, patienceMs, renameWaitsMs } },
      points: points.map(({ name, setting }) => {
        return { name, path: setting.path, proof: earlierProof(context, setting.path) };
      }),
    },
    onMessage: (message) => {
      const point = take(context, unseen, message);
      if (point !== null && !point.settled) onNeedsWork(point);
    },
  });
  const cancel = () => process.cancel(policy.cancelMs);
  request.signal.addEventListener('abort', cancel);
  const end = await process.ended;
  request.signal.removeEventListener('abort', cancel);
  if (request.signal.aborted) return;
  if (end.kind === 'done') {
    const rest = [...unseen.values()];
    return quietMs === null || rest.length === 0 ? undefined : lookAtPart(context, rest, onNeedsWork, null);
  }
  const blamed = end.kind === 'hung' && end.busy.length > 0 ? new Set(end.busy) : null;
  for (const point of unseen.values()) {
    if (blamed === null || blamed.has(point.name)) {
      const code = end.kind === 'hung' ? engineFaults.stalled : engineFaults.workerEnded;
      settleLookFault(context, point, { code, operation: 'looking at', path: point.setting.path });
    }
    if (!point.settled) onNeedsWork(point);
  }
}

/** Takes note of what was seen; returns the point that it was about. */
function take(context: RunContext, unseen: Map<string, PointRun>, message: CohortMessage): PointRun | null {
  if (message.kind !== 'looked' && message.kind !== 'fault') return null;
  const point = unseen.get(message.name);
  if (point === undefined) return null;
  unseen.delete(message.name);
  point.looked = true;
  if (message.kind === 'fault') {
    settleLookFault(context, point, message.fault);
    return point;
  }
  const evidence = message.proven ? earlierProof(context, point.setting.path) : null;
  if (evidence !== null) settleInSync(context, point, { kind: 'in sync', bytesWritten: 0, evidence });
  return point;
}

/** A fault that another try may heal is left to the copying phase, which has its own tries. */
function settleLookFault(context: RunContext, point: PointRun, fault: TargetFault): void {
  const { tryAgain } = judgeFault(fault, point.setting.path);
  if (!tryAgain || point.probeOnly) settleFault(context, point, fault);
}
