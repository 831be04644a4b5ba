import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { judgeRequest, requestPathProblem } from '../../core/elevation-request.ts';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Platform } from '../../core/path-rules.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ClaimedRequest, ElevationInbox } from '../../ports/elevation.ts';
import type { Files } from '../../ports/files.ts';
import type { ElevationRequest } from '../../shared/elevation.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { makeFolders } from '../files/make-folders.ts';
import {
  createProgressJournal,
  progressFolder,
  progressPath,
  sweepProgressJournals,
} from './progress-journal.ts';
import { type RequestGuard, refuseRequest } from './request-guard.ts';

const lookForCancelEveryMs = 200;

export interface ElevationInboxParts {
  readonly guard: RequestGuard;
  readonly files: Files;
  readonly clock: Clock;
  readonly platform: Platform;
  /** Where requests lie (not on Windows, where they lie in the invoker's own folder). */
  readonly root: string;
  readonly stateHome: string;
}

/** Takes requests on: each once, and only those that fit in every respect. */
export function createElevationInbox(parts: ElevationInboxParts): ElevationInbox {
  return {
    claim: async (at) => {
      const request = await readRequest(parts, at);
      return request.ok ? claim(parts, request.value) : request;
    },
  };
}

async function readRequest(parts: ElevationInboxParts, at: string): Promise<Result<ElevationRequest>> {
  const { guard, clock, platform, root, stateHome } = parts;
  const problem = requestPathProblem(at, root, platform);
  if (problem !== null) return refuseRequest(at, problem);
  const read = await guard.readRequest(at);
  if (!read.ok) return read;
  const { text, owner } = read.value;
  const data = parseJson(text);
  if (data === undefined) return refuseRequest(at, message('causes', 'notJson'));
  const judgement = judgeRequest(data, {
    path: at,
    owner,
    now: clock.now(),
    stateHome,
    progressOf: (nonce) => progressPath(stateHome, nonce),
  });
  return judgement.kind === 'good' ? succeed(judgement.request) : refuseRequest(at, judgement.cause);
}

async function claim(
  { guard, files, clock, stateHome }: ElevationInboxParts,
  request: ElevationRequest,
): Promise<Result<ClaimedRequest>> {
  const folder = progressFolder(stateHome);
  try {
    await makeFolders(files, stateHome);
    const opened = await guard.openProgressFolder(folder);
    if (!opened.ok) return opened;
    await sweepProgressJournals(folder, clock.now());
    const journal = await createProgressJournal(request.progress);
    if (journal === null) return failWith(failure('elevation.request-used', { path: request.path }));
    // Used is used, also after a power loss.
    await journal.sync();
    await files.syncFolder(folder);
    await guard.handOver(journal, request.invoker);
    return succeed(claimedRequest(guard, request, journal));
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(failure('elevation.not-placed', { path: request.progress, cause }));
  }
}

function claimedRequest(
  guard: RequestGuard,
  { path: at, invoker, work }: ElevationRequest,
  journal: FileHandle,
): ClaimedRequest {
  const cancel = new AbortController();
  const marker = path.join(path.dirname(at), 'cancel');
  const look = async () => {
    if (await guard.isMarkedBy(marker, invoker)) cancel.abort();
  };
  const watch = setInterval(() => void look(), lookForCancelEveryMs);
  return {
    work,
    cancelled: cancel.signal,
    write: async (record) => {
      await journal.write(`${JSON.stringify(record)}\n`).catch(() => undefined);
    },
    close: async () => {
      clearInterval(watch);
      await journal.close();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
