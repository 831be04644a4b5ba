import path from 'node:path';
import { engineFaults } from '../../../core/engine-faults.ts';
import { errorCodeOf } from '../../../core/error-code.ts';
import type { CachedHash } from '../../../core/hash-cache.ts';
import { temporaryCatalogName } from '../../../core/temporary-name.ts';
import type { FileFacts, Files } from '../../../ports/files.ts';
import type { BringPoint, CohortCatalog, CohortTimeLimits } from '../cohort-messages.ts';
import { PointFault } from './point-fault.ts';

/** Everything that the steps of one distribution point need. */
export interface PointContext {
  readonly files: Files;
  readonly point: BringPoint;
  readonly catalog: CohortCatalog;
  readonly runId: string;
  readonly limits: CohortTimeLimits;
  /** Where the catalog lies under its real name, and under its temporary one. */
  readonly catalogPath: string;
  readonly temporaryPath: string;
  now(): number;
  monotonicMs(): number;
  wait(ms: number): Promise<void>;
  /** Tells how far it is. */
  report(stage: 'copying' | 'checking', bytesDone: number): void;
}

/** The paths that belong to a distribution point, joined once. */
export function pathsOf(folder: string, catalog: CohortCatalog, runId: string) {
  return {
    catalogPath: path.join(folder, catalog.fileName),
    temporaryPath: path.join(folder, temporaryCatalogName(catalog.fileName, runId, catalog.sha256)),
  };
}

/** A fault at the distribution point's folder when it is missing or something else. */
export async function requireFolder(files: Files, folder: string): Promise<void> {
  const facts = await files.lookThrough(folder);
  if (facts?.kind === 'folder') return;
  const code = facts === null ? engineFaults.folderMissing : engineFaults.notAFolder;
  throw new PointFault({ code, operation: 'lookingAt', path: folder });
}

/** What an entry is recognized by, once its content was proven. */
export function evidenceOf(at: string, facts: FileFacts, sha256: string, provenAtMs: number): CachedHash {
  const { sizeBytes, mtimeNs, fileId } = facts;
  return { file: { path: at, sizeBytes, mtimeNs: String(mtimeNs), fileId }, sha256, provenAtMs };
}

/** Removes a file; that it is gone already is as good. */
export async function removeIfThere(files: Files, at: string): Promise<void> {
  try {
    await files.remove(at);
  } catch (error) {
    const inner = error instanceof PointFault ? error.fault.code : errorCodeOf(error);
    if (inner !== 'ENOENT') throw error;
  }
}
