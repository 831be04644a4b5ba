import type { CohortMessage, LookJob, LookPoint } from '../cohort-messages.ts';
import { isAsProven } from './as-proven.ts';
import type { CohortParts } from './bring-cohort.ts';
import { guardFiles } from './guarded-files.ts';
import { faultOf } from './point-fault.ts';

/** Tells for every distribution point whether it still is as it was proven: two looks each, no byte read. */
export async function lookAtPoints(job: LookJob, parts: CohortParts): Promise<void> {
  await Promise.all(
    job.points.map(async (point) => {
      parts.send(await lookAtPoint(job, point, parts));
    }),
  );
}

async function lookAtPoint(job: LookJob, point: LookPoint, parts: CohortParts): Promise<CohortMessage> {
  const { name } = point;
  const guarded = guardFiles(parts.files, job.limits.operationMs, parts.now);
  parts.watch(name, guarded);
  try {
    const proven = await isAsProven(guarded.files, point.path, job.catalog, point.proof, parts.now());
    return { kind: 'looked', name, proven };
  } catch (error) {
    return { kind: 'fault', name, fault: faultOf(error, 'looking at', point.path) };
  }
}
