import { rm } from 'node:fs/promises';
import path from 'node:path';
import { requestPathIn } from '../../core/elevation-request.ts';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Platform } from '../../core/path-rules.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ElevationRequests, PlacedRequest } from '../../ports/elevation.ts';
import type { Files } from '../../ports/files.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { type ElevatedWork, type ElevationRequest, elevationRequestVersion } from '../../shared/elevation.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { makeFolders } from '../files/make-folders.ts';
import { writeNewFile } from '../files/replace-file.ts';
import { createProgressReader, progressPath } from './progress-journal.ts';
import type { RequestGuard } from './request-guard.ts';

export interface ElevationRequestsParts {
  readonly guard: RequestGuard;
  readonly files: Files;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly platform: Platform;
  /** Where requests are put; on Windows a folder of this account's own. */
  readonly root: string;
  readonly stateHome: string;
}

/** Requests of this account: one file each, in a folder of its own that only it and administrators can enter. */
export function createElevationRequests(parts: ElevationRequestsParts): ElevationRequests {
  return {
    place: async (work) => {
      const nonce = parts.identifiers.newId();
      const at = requestPathIn(parts.root, nonce, parts.platform);
      try {
        return await place(parts, work, nonce, at);
      } catch (error) {
        if (errorCodeOf(error) === null) throw error;
        const cause = describeFileError(error);
        return failWith(failure('elevation.not-placed', { path: at, cause }));
      }
    },
  };
}

async function place(
  { guard, files, clock, root, stateHome }: ElevationRequestsParts,
  work: ElevatedWork,
  nonce: string,
  at: string,
): Promise<Result<PlacedRequest>> {
  const invoker = await guard.self();
  if (!invoker.ok) return invoker;
  const folder = path.dirname(at);
  await makeFolders(files, root);
  const made = await guard.makePrivateFolder(folder, invoker.value);
  if (!made.ok) return made;
  const request: ElevationRequest = {
    version: elevationRequestVersion,
    nonce,
    createdAt: clock.now().toISOString(),
    invoker: invoker.value,
    path: at,
    stateHome,
    progress: progressPath(stateHome, nonce),
    work,
  };
  await writeNewFile(files, at, JSON.stringify(request), 0o600, true);
  return succeed({
    path: at,
    readRecords: createProgressReader(request.progress),
    askToCancel: () => writeNewFile(files, path.join(folder, 'cancel'), '', 0o600, false),
    remove: () => rm(folder, { recursive: true, force: true }),
  });
}
