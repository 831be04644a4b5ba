import type { TargetFault } from '../../core/engine-faults.ts';
import { splitEvenly } from '../../core/split-evenly.ts';
import { judgeFault } from '../../core/target-fault.ts';
import { askPart } from './ask-part.ts';
import type { CohortMessage } from './cohort-messages.ts';
import { eachInLanes } from './each-in-lanes.ts';
import type { PointRun } from './point-run.ts';
import { earlierProof, type RunContext, settleFault, settleInSync } from './run-context.ts';

/** Each of them may hang and holds two threads then; libuv has 1,024. */
const pointsPerProcess = 500;

/** Processes that look at the same time: a site of many thousands must not start them all at once. */
const processesAtOnce = 4;

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
  await eachInLanes(parts, processesAtOnce, (part) => lookAtPart(context, part, onNeedsWork));
}

async function lookAtPart(
  context: RunContext,
  points: readonly PointRun[],
  onNeedsWork: (point: PointRun) => void,
): Promise<void> {
  const { policy, request, catalog, workerCommand } = context;
  const byName = new Map(points.map((point) => [point.name, point]));
  const pointsOf = (names: readonly string[]) =>
    names.map((name) => byName.get(name)).filter((point) => point !== undefined);
  const { lookMs, patienceMs, renameWaitsMs } = policy;
  const end = await askPart({
    ...{ command: workerCommand, policy, signal: request.signal, names: points.map(({ name }) => name) },
    jobFor: (names, quietMs) => ({
      ...{ kind: 'look', catalog, quietMs, limits: { operationMs: lookMs, patienceMs, renameWaitsMs } },
      points: pointsOf(names).map(({ name, setting }) => {
        return { name, path: setting.path, proof: earlierProof(context, setting.path) };
      }),
    }),
    take: (message) => {
      const point = take(context, byName, message);
      if (point !== null && !point.settled) onNeedsWork(point);
      return point?.name ?? null;
    },
  });
  for (const point of pointsOf(end.blamed)) {
    settleLookFault(context, point, { code: end.code, operation: 'lookingAt', path: point.setting.path });
    if (!point.settled) onNeedsWork(point);
  }
  for (const point of pointsOf(end.unasked)) onNeedsWork(point);
}

/** Takes note of what was seen; returns the point that it was about. */
function take(
  context: RunContext,
  points: ReadonlyMap<string, PointRun>,
  message: CohortMessage,
): PointRun | null {
  if (message.kind !== 'looked' && message.kind !== 'fault') return null;
  const point = points.get(message.name);
  if (point === undefined || point.looked) return null;
  point.looked = true;
  if (message.kind === 'fault') {
    settleLookFault(context, point, message.fault);
    return point;
  }
  const evidence = message.proven ? earlierProof(context, point.setting.path) : null;
  if (evidence !== null)
    settleInSync(context, point, { kind: 'in sync', bytesWritten: 0, evidence, replacedSha256: null });
  return point;
}

/** A fault that another try may heal is left to the copying phase, which has its own tries. */
function settleLookFault(context: RunContext, point: PointRun, fault: TargetFault): void {
  const { tryAgain } = judgeFault(fault, point.setting.path);
  if (!tryAgain || point.probeOnly) settleFault(context, point, fault);
}
