import path from 'node:path';
import { isHashTrusted } from '../../../core/hash-cache.ts';
import type { CohortMessage, LookJob, LookPoint } from '../cohort-messages.ts';
import type { CohortParts } from './bring-cohort.ts';
import { guardFiles } from './guarded-files.ts';
import { requireFolder } from './point-context.ts';
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
  const { files } = guarded;
  const catalogPath = path.join(point.path, job.catalog.fileName);
  try {
    const [catalog, manifest] = await Promise.all([
      files.lookThrough(catalogPath),
      files.lookThrough(path.join(point.path, 'catalog.json')),
    ]);
    if (catalog === null || manifest === null) {
      await requireFolder(files, point.path);
      return { kind: 'looked', name, proven: false };
    }
    const { proof } = point;
    const { sizeBytes, fileId, mtimeNs } = catalog;
    const file = { path: catalogPath, sizeBytes, fileId, mtimeNs: String(mtimeNs) };
    const proven =
      proof !== null && proof.sha256 === job.catalog.sha256 && isHashTrusted(proof, file, parts.now());
    return { kind: 'looked', name, proven };
  } catch (error) {
    return { kind: 'fault', name, fault: faultOf(error, 'looking at', point.path) };
  }
}
