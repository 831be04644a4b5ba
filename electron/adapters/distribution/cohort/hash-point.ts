import { createHash } from 'node:crypto';
import path from 'node:path';
import { spend, startBucket } from '../../../core/token-bucket.ts';
import type { OpenFile } from '../../../ports/files.ts';
import type { CohortMessage, HashJob } from '../cohort-messages.ts';
import { eachInLanes } from '../each-in-lanes.ts';
import type { CohortParts } from './bring-cohort.ts';
import { guardFiles } from './guarded-files.ts';
import { hashFile } from './hash-file.ts';
import { faultOf } from './point-fault.ts';
import { arrivalIdentity } from './survey-point.ts';

type HashPoint = HashJob['points'][number];

/** Reads the catalogs of a job in full. */
export async function hashPoints(job: HashJob, parts: CohortParts): Promise<void> {
  await eachInLanes(job.points, job.lanes, async (point) => parts.send(await hashPoint(job, point, parts)));
}

async function hashPoint(
  { catalogName, limits }: HashJob,
  point: HashPoint,
  parts: CohortParts,
): Promise<CohortMessage> {
  const { name } = point;
  const guarded = guardFiles(parts.files, limits.operationMs, parts.monotonicMs);
  parts.watch(name, guarded);
  const at = path.join(point.path, catalogName);
  try {
    const file = await guarded.files.open(at, 'read');
    try {
      // Facts from before the reading: whoever changes the file meanwhile changes them.
      const facts = await file.facts();
      const sha256 = createHash('sha256');
      await hashFile(pacedFile(file, point, parts), sha256, () => undefined, facts.sizeBytes);
      const evidence = {
        file: arrivalIdentity(at, facts),
        sha256: sha256.digest('hex'),
        provenAtMs: parts.now(),
      };
      return { kind: 'hashed', name, evidence };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'fault', name, fault: faultOf(error, 'reading', at) };
  }
}

/** The same file, read no faster than the limit of its distribution point. */
function pacedFile(
  file: OpenFile,
  { maxBytesPerSecond }: HashPoint,
  { monotonicMs, wait }: CohortParts,
): OpenFile {
  if (maxBytesPerSecond === null) return file;
  let bucket = startBucket(maxBytesPerSecond, monotonicMs());
  return {
    ...file,
    read: async (buffer, position) => {
      const bytesRead = await file.read(buffer, position);
      const spent = spend(bucket, bytesRead, monotonicMs());
      bucket = spent.bucket;
      if (spent.waitMs > 0) await wait(spent.waitMs);
      return bytesRead;
    },
  };
}
