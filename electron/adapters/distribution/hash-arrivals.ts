import { splitEvenly } from '../../core/split-evenly.ts';
import type { ProofContext } from './arrival-prover.ts';
import { askPart } from './ask-part.ts';
import { eachInLanes } from './each-in-lanes.ts';
import type { ServedPoint } from './served-point.ts';

/** What one process reads: between two of them the time limit is looked at. */
const pointsPerProcess = 400;
const bytesPerProcess = 20e9;
const lanes = 4;
const smbLanes = 2;

/** Reads files in full in the order of `points`, until the time is up; `done` is called for each, read or not. */
export async function hashArrivals(
  context: ProofContext,
  points: readonly ServedPoint[],
  done: (point: ServedPoint) => void,
): Promise<void> {
  const { request } = context;
  const startedAtMs = context.nowMs();
  const mayBegin = () =>
    !request.signal.aborted &&
    (request.mayReadForMs === null || context.nowMs() - startedAtMs < request.mayReadForMs);
  const folders = points.filter(({ place }) => place.kind === 'folder');
  const mostPoints = Math.max(1, Math.floor(bytesPerProcess / Math.max(1, request.manifest.sizeBytes)));
  const parts = splitEvenly(folders, Math.min(pointsPerProcess, mostPoints));
  await Promise.all([
    eachInLanes(parts, 1, async (part) => {
      if (mayBegin()) await hashPart(context, part);
      if (!request.signal.aborted) part.forEach(done);
    }),
    eachInLanes(
      points.filter(({ place }) => place.kind === 'smb'),
      smbLanes,
      async (point) => {
        if (mayBegin()) await hashSmb(context, point);
        if (!request.signal.aborted) done(point);
      },
    ),
  ]);
}

async function hashPart(context: ProofContext, points: readonly ServedPoint[]): Promise<void> {
  const { policy, request, workerCommand: command } = context;
  const byName = new Map(points.map((point) => [point.name, point]));
  const { operationMs, patienceMs, renameWaitsMs } = policy;
  const limits = { operationMs, patienceMs, renameWaitsMs };
  const pointsOf = (names: readonly string[]) =>
    names.map((name) => byName.get(name)).filter((point) => point !== undefined);
  let names: readonly string[] = points.map(({ name }) => name);
  while (names.length > 0 && !request.signal.aborted) {
    const end = await askPart({
      ...{ command, policy, signal: request.signal, names },
      jobFor: (asked) => ({
        ...{ kind: 'hash', catalogName: request.manifest.fileName, lanes, limits },
        points: pointsOf(asked).map(({ name, setting: { path, maxMBps } }) => ({
          ...{ name, path, maxBytesPerSecond: maxMBps === undefined ? null : maxMBps * 1e6 },
        })),
      }),
      take: (message) => {
        const point = 'name' in message ? byName.get(message.name) : undefined;
        if (point === undefined) return null;
        if (message.kind === 'hashed') context.onHash(point, message.evidence);
        if (message.kind === 'fault') context.onFault(point, message.fault);
        return message.kind === 'progress' ? null : point.name;
      },
    });
    for (const point of pointsOf(end.blamed)) {
      context.onFault(point, { code: end.code, operation: 'reading', path: point.setting.path });
    }
    names = end.unasked;
  }
}

async function hashSmb(context: ProofContext, point: ServedPoint): Promise<void> {
  const { request, smb } = context;
  if (point.place.kind !== 'smb') return;
  const { place, setting } = point;
  const look = { place, setting, catalogName: request.manifest.fileName, signal: request.signal };
  const hashed = await smb.hash(look);
  if (request.signal.aborted) return;
  if (hashed.kind === 'answer') context.onHash(point, hashed.answer);
  else context.onFault(point, hashed.fault);
}
