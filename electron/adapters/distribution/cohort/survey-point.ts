import path from 'node:path';
import type { ArrivalSurvey } from '../../../core/arrival-proofs.ts';
import { isEnginePartial } from '../../../core/engine-partials.ts';
import type { FileIdentity } from '../../../core/hash-cache.ts';
import type { FileFacts, Files } from '../../../ports/files.ts';
import type { CohortMessage, SurveyJob } from '../cohort-messages.ts';
import { sha256Of } from '../manifest-text.ts';
import type { CohortParts } from './bring-cohort.ts';
import { guardFiles } from './guarded-files.ts';
import { readSmallText } from './place-files.ts';
import { requireFolder } from './point-context.ts';
import { faultOf } from './point-fault.ts';

/** More of an engine's temporary files than a person would read the names of. */
const mostPartials = 5;

/** Tells what lies at a distribution point that an engine serves. A missing folder is a fault. */
export async function surveyPoint(
  { catalogName, limits }: SurveyJob,
  { name, path: folder }: SurveyJob['points'][number],
  parts: CohortParts,
): Promise<CohortMessage> {
  const guarded = guardFiles(parts.files, limits.operationMs, parts.monotonicMs);
  parts.watch(name, guarded);
  try {
    return { kind: 'surveyed', name, survey: await survey(guarded.files, folder, catalogName) };
  } catch (error) {
    return { kind: 'fault', name, fault: faultOf(error, 'lookingAt', folder) };
  }
}

async function survey(files: Files, folder: string, catalogName: string): Promise<ArrivalSurvey> {
  const catalogPath = path.join(folder, catalogName);
  const [names, facts, manifest] = await Promise.all([
    listFolder(files, folder),
    files.lookThrough(catalogPath),
    readSmallText(files, path.join(folder, 'catalog.json')),
  ]);
  const partials = names.filter((entry) => isEnginePartial(catalogName, entry)).slice(0, mostPartials);
  const sizes = await Promise.all(partials.map((entry) => files.lookThrough(path.join(folder, entry))));
  return {
    file: facts?.kind === 'file' ? arrivalIdentity(catalogPath, facts) : null,
    claimsSha256: manifest === null ? null : sha256Of(manifest),
    partials: partials.map((entry, index) => ({ name: entry, sizeBytes: sizes[index]?.sizeBytes ?? 0 })),
  };
}

/**
 * What identifies a file that others write: the time at which the system itself saw it change is part of it, because
 * whoever writes a file can set its time back.
 */
export function arrivalIdentity(
  at: string,
  { sizeBytes, mtimeNs, fileId, changedNs }: FileFacts,
): FileIdentity {
  const changed = changedNs === undefined ? '' : `@${changedNs}`;
  return { path: at, sizeBytes, mtimeNs: String(mtimeNs), fileId: `${fileId}${changed}` };
}

async function listFolder(files: Files, folder: string): Promise<string[]> {
  await requireFolder(files, folder);
  return files.list(folder);
}
