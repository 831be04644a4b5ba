import { splitEvenly } from '../../core/split-evenly.ts';
import type { ProofContext } from './arrival-prover.ts';
import { askPart } from './ask-part.ts';
import { eachInLanes } from './each-in-lanes.ts';
import type { ServedPoint } from './served-point.ts';

/** Each of them may hang and holds two threads then; libuv has 1,024. */
const pointsPerProcess = 500;
const processesAtOnce = 1;

/** Looks at every point: side by side, each with its own time limit. */
export async function surveyArrivals(context: ProofContext, points: readonly ServedPoint[]): Promise<void> {
  const folders = points.filter(({ place }) => place.kind === 'folder');
  const overSmb = points.filter(({ place }) => place.kind === 'smb');
  await Promise.all([
    eachInLanes(splitEvenly(folders, pointsPerProcess), processesAtOnce, (part) => surveyPart(context, part)),
    eachInLanes(overSmb, context.policy.smbAtOnce, (point) => surveySmb(context, point)),
  ]);
}

async function surveyPart(context: ProofContext, points: readonly ServedPoint[]): Promise<void> {
  const { policy, request, workerCommand: command } = context;
  const byName = new Map(points.map((point) => [point.name, point]));
  const pointsOf = (names: readonly string[]) =>
    names.map((name) => byName.get(name)).filter((point) => point !== undefined);
  const { lookMs, patienceMs, renameWaitsMs } = policy;
  const limits = { operationMs: lookMs, patienceMs, renameWaitsMs };
  let names: readonly string[] = points.map(({ name }) => name);
  while (names.length > 0 && !request.signal.aborted) {
    const end = await askPart({
      ...{ command, policy, signal: request.signal, names },
      jobFor: (asked, quietMs) => ({
        ...{ kind: 'survey', catalogName: request.manifest.fileName, quietMs, limits },
        points: pointsOf(asked).map(({ name, setting: { path } }) => ({ name, path })),
      }),
      take: (message) => {
        if (message.kind !== 'surveyed' && message.kind !== 'fault') return null;
        const point = byName.get(message.name);
        if (point === undefined) return null;
        if (message.kind === 'surveyed') context.onSurvey(point, message.survey);
        else context.onFault(point, message.fault);
        return point.name;
      },
    });
    for (const point of pointsOf(end.blamed)) {
      context.onFault(point, { code: end.code, operation: 'lookingAt', path: point.setting.path });
    }
    names = end.unasked;
  }
}

async function surveySmb({ request, smb, ...context }: ProofContext, point: ServedPoint): Promise<void> {
  if (point.place.kind !== 'smb' || request.signal.aborted) return;
  const { place, setting } = point;
  const catalogName = request.manifest.fileName;
  const surveyed = await smb.survey({ place, setting, catalogName, signal: request.signal });
  if (request.signal.aborted) return;
  if (surveyed.kind === 'answer') context.onSurvey(point, surveyed.answer);
  else context.onFault(point, surveyed.fault);
}
