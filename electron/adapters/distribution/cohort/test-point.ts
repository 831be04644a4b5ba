import path from 'node:path';
import { temporarySmallName, writeTestName } from '../../../core/temporary-name.ts';
import type { Files } from '../../../ports/files.ts';
import type { PointFindings, TestJob } from '../cohort-messages.ts';
import { sha256Of } from '../manifest-text.ts';
import { readSmallText, writeAndRemove } from './place-files.ts';
import { requireFolder } from './point-context.ts';
import { faultOf } from './point-fault.ts';

/** Finds out whether a folder could be a distribution point; leaves nothing behind. */
export async function testPoint(job: TestJob, files: Files): Promise<PointFindings> {
  let findings: PointFindings = {
    ...{ fault: null, reachable: false, writable: false, freeBytes: null, holdsSha256: null },
  };
  try {
    await requireFolder(files, job.path);
    findings = { ...findings, reachable: true };
    const manifest = await readSmallText(files, path.join(job.path, 'catalog.json'));
    findings = { ...findings, holdsSha256: manifest === null ? null : sha256Of(manifest) };
    findings = { ...findings, freeBytes: await files.freeBytes(job.path) };
    await writeAndRemove(files, path.join(job.path, temporarySmallName(writeTestName, job.runId)));
    return { ...findings, writable: true };
  } catch (error) {
    return { ...findings, fault: faultOf(error, 'testing', job.path) };
  }
}
