import type { CohortMessage, LookJob, LookPoint } from '../cohort-messages.ts';
import { eachInLanes } from '../each-in-lanes.ts';
import { isAsProven } from './as-proven.ts';
import type { CohortParts } from './bring-cohort.ts';
import { guardFiles } from './guarded-files.ts';
import { faultOf } from './point-fault.ts';

/**
 * How many are looked at side by side while those that hang are not waited for: as many as the process has threads
 * for. All of a thousand at once take longer, because of what each of them keeps in memory.
 */
const sideBySide = 32;

/** Tells for every distribution point whether it still is as it was proven: two looks each, no byte read. */
export async function lookAtPoints(job: LookJob, parts: CohortParts): Promise<void> {
  await answerForEach(job, parts, (point) => lookAtPoint(job, point, parts));
}

/** Answers for every point of a job, side by side; ends without those that hang where nobody waits for them. */
export async function answerForEach<T>(
  { quietMs, points }: { readonly quietMs: number | null; readonly points: readonly T[] },
  parts: CohortParts,
  answer: (point: T) => Promise<CohortMessage>,
): Promise<void> {
  let answers = 0;
  const lanes = quietMs === null ? points.length : Math.min(sideBySide, points.length);
  const all = eachInLanes(points, lanes, async (point) => {
    parts.send(await answer(point));
    answers += 1;
  });
  if (quietMs === null) await all;
  else await Promise.race([all, untilQuiet(parts, quietMs, () => answers)]);
}

/** In so many parts the quiet time is waited for. */
const quietParts = 4;

/**
 * Waits until nobody answered for so long. A wait that took longer than it should counts as what it should have been:
 * on a machine that has no time for this process, nobody hangs.
 */
async function untilQuiet(parts: CohortParts, quietMs: number, answers: () => number): Promise<void> {
  let seen = answers();
  for (let quiet = 0; quiet < quietParts; ) {
    // A cancelled wait ends the waiting; what was under way says so itself.
    await parts.wait(quietMs / quietParts).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    quiet = answers() === seen ? quiet + 1 : 0;
    seen = answers();
  }
}

async function lookAtPoint(job: LookJob, point: LookPoint, parts: CohortParts): Promise<CohortMessage> {
  const { name } = point;
  const guarded = guardFiles(parts.files, job.limits.operationMs, parts.monotonicMs);
  parts.watch(name, guarded);
  try {
    const proven = await isAsProven(guarded.files, point.path, job.catalog, point.proof, parts.now());
    return { kind: 'looked', name, proven };
  } catch (error) {
    return { kind: 'fault', name, fault: faultOf(error, 'lookingAt', point.path) };
  }
}
