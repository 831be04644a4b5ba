import type { Files, OpenFile } from '../../../ports/files.ts';
import type { BringJob, BringPoint, CohortMessage } from '../cohort-messages.ts';
import { bringPoint, type CohortSource } from './bring-point.ts';
import { createGathering } from './gathering.ts';
import { type GuardedFiles, guardFiles } from './guarded-files.ts';
import { type PointContext, pathsOf } from './point-context.ts';
import { faultOf, PointFault } from './point-fault.ts';
import type { SourceDigest } from './source-digest.ts';
import { createSourcePass, damagedSource } from './source-pass.ts';

/** What a cohort needs from its process. */
export interface CohortParts {
  readonly files: Files;
  /** `withFastHash`: the source's xxh64 is wanted too. */
  startSourceDigest(withFastHash: boolean): Promise<SourceDigest>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds on a clock that nobody can set: limits of time and of bandwidth are counted on it. */
  monotonicMs(): number;
  wait(ms: number): Promise<void>;
  send(message: CohortMessage): void;
  /** Makes the operations of a distribution point known to the process's watch over them. */
  watch(name: string, guarded: GuardedFiles): void;
}

/** The longest that those who are ready wait for the others before the source is read. */
const gatheringMs = 1000;

/** Brings the catalog to every distribution point of the job, side by side, reading the source once. */
export async function bringCohort(job: BringJob, parts: CohortParts): Promise<void> {
  const { sourcePath, catalog, limits } = job;
  const source = await openSource(parts.files, sourcePath);
  if (source === null) {
    for (const { name } of job.points) parts.send({ kind: 'fault', name, fault: damagedSource(sourcePath) });
    return;
  }
  const digest = prepareDigest(job, parts);
  const { sizeBytes, sha256 } = catalog;
  const { patienceMs } = limits;
  const pass = createSourcePass({
    ...{ source, sourcePath, sizeBytes, sha256, patienceMs, monotonicMs: parts.monotonicMs },
    startDigest: digest.start,
  });
  const gathering = createGathering(job.points.length, gatheringMs);
  let started = false;
  const shared: CohortSource = {
    ...{ source, pass, gathering },
    need: () => {
      if (started) return;
      started = true;
      void gathering.complete.then(() => pass.start());
    },
  };
  const points = Promise.all(
    job.points.map(async (point) => parts.send(await bringPoint(contextOf(job, point, parts), shared))),
  );
  void gathering.complete
    .then(() => (started ? pass.verdict.catch(() => undefined) : undefined))
    .then(() => parts.send({ kind: 'pass ended' }));
  try {
    await points;
  } finally {
    await digest.close();
    await source.close();
  }
}

/** The thread that hashes starts while the points are looked at; not at all where all may be as they were proven. */
function prepareDigest({ points }: BringJob, parts: CohortParts) {
  const withFastHash = points.some(({ proof }) => proof === 'read-back');
  let digest: Promise<SourceDigest> | null = null;
  const start = () => {
    digest ??= parts.startSourceDigest(withFastHash);
    return digest;
  };
  // Should it fail, whoever waits for it is told.
  if (points.some(({ known }) => known === null)) start().catch(() => undefined);
  return { start, close: async () => (await digest)?.close() };
}

function contextOf(job: BringJob, point: BringPoint, parts: CohortParts): PointContext {
  const guarded = guardFiles(parts.files, job.limits.operationMs, parts.monotonicMs);
  parts.watch(point.name, guarded);
  const { catalog, runId, limits } = job;
  return {
    ...{ point, catalog, runId, limits, files: guarded.files },
    ...{ now: parts.now, monotonicMs: parts.monotonicMs, wait: parts.wait },
    ...pathsOf(point.path, catalog, runId),
    report: (stage, bytesDone) => parts.send({ kind: 'progress', name: point.name, stage, bytesDone }),
  };
}

/** The published catalog; errors of reading it are nobody's fault but the source's. Null when it is not there. */
async function openSource(files: Files, sourcePath: string): Promise<OpenFile | null> {
  const asSourceFault = (error: unknown) => {
    // Only what the system reports becomes a fault; a defect is thrown on.
    faultOf(error, 'reading', sourcePath);
    throw new PointFault(damagedSource(sourcePath));
  };
  try {
    const file = await files.open(sourcePath, 'read');
    return { ...file, read: (buffer, position) => file.read(buffer, position).catch(asSourceFault) };
  } catch (error) {
    faultOf(error, 'opening', sourcePath);
    return null;
  }
}
