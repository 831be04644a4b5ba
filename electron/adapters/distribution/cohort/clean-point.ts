import { createHash } from 'node:crypto';
import path from 'node:path';
import { recognizeLeftover } from '../../../core/temporary-name.ts';
import type { Files } from '../../../ports/files.ts';
import type { CleanFindings, CleanJob } from '../cohort-messages.ts';
import { sha256Of } from '../manifest-text.ts';
import { hashFile } from './hash-file.ts';
import { readSmallText } from './place-files.ts';
import { removeIfThere, requireFolder } from './point-context.ts';
import { faultOf } from './point-fault.ts';

const manifestName = 'catalog.json';

/** Takes the site's catalog away from a folder: what hashes to one of ours, what describes it, what dead runs left. */
export async function cleanPoint(job: CleanJob, files: Files): Promise<CleanFindings> {
  const removed: string[] = [];
  const kept: string[] = [];
  try {
    await requireFolder(files, job.path);
    for (const name of await files.list(job.path)) {
      const verdict = await judge(job, files, name);
      if (verdict === 'not ours') kept.push(name);
      if (verdict !== 'ours') continue;
      await removeIfThere(files, path.join(job.path, name));
      removed.push(name);
    }
    if (removed.length > 0) await files.syncFolder(job.path);
    return { fault: null, removed, kept };
  } catch (error) {
    return { fault: faultOf(error, 'cleaning', job.path), removed, kept };
  }
}

async function judge(
  { path: folder, catalogName, ours }: CleanJob,
  files: Files,
  name: string,
): Promise<'ours' | 'not ours' | 'nothing of it'> {
  const at = path.join(folder, name);
  if (recognizeLeftover(catalogName, name) !== null) return 'ours';
  if (name !== catalogName && name !== manifestName) return 'nothing of it';
  // A link, or a folder of that name, is somebody else's.
  if ((await files.look(at))?.kind !== 'file') return 'not ours';
  const sha256 = name === catalogName ? await hashOf(files, at) : describedIn(await readSmallText(files, at));
  return sha256 !== null && ours.includes(sha256) ? 'ours' : 'not ours';
}

async function hashOf(files: Files, at: string): Promise<string> {
  const file = await files.open(at, 'read');
  try {
    const sha256 = createHash('sha256');
    await hashFile(file, sha256, () => undefined);
    return sha256.digest('hex');
  } finally {
    await file.close();
  }
}

function describedIn(manifestText: string | null): string | null {
  return manifestText === null ? null : sha256Of(manifestText);
}
