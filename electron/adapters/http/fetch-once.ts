import type { Obtained } from '../../ports/catalog-source.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { checkRoom, stagingFailure } from '../files/staging-failure.ts';
import { conditionsFor, mayBeUnchanged } from './conditions.ts';
import type { Download, TryOutcome } from './download.ts';
import { readOffer } from './offered-file.ts';
import { discardPartialFile, findPartialFile, leaveRoom, type PartialFile } from './partial-file.ts';
import { failureOfStatus, shownUrl } from './request-failures.ts';
import { saveCatalog } from './save-catalog.ts';
import { type Answer, discardBody, sendRequest } from './send-request.ts';
import { createStallGuard, type StallGuard } from './stall-guard.ts';

/**
 * One try: asks the server, continues what an earlier try left, verifies. The part is kept when the
 * connection fails, and removed when it turns out to be worth nothing.
 */
export async function fetchOnce(download: Download): Promise<Result<Obtained>> {
  const { deps, paths, request, url } = download;
  try {
    const part = await findPartialFile(deps.files, paths, url.href);
    const outcome = await tryWatched(download, part);
    if (outcome !== 'start over') return outcome;
    await discardPartialFile(deps.files, paths);
    const again = await tryWatched(download, null);
    return again === 'start over' ? failWith(failureOfStatus(416, url, null)) : again;
  } catch (error) {
    const reason = stagingFailure(request.staging, error);
    if (reason.code === 'source.disk-full') await leaveRoom(deps.files, paths, url.href);
    return failWith(reason);
  }
}

/** A cancelled or stalled request fails in many ways; what ended it is what counts. */
async function tryWatched(download: Download, part: PartialFile | null): Promise<TryOutcome> {
  const { request, limits, url } = download;
  const guard = createStallGuard(limits.stallMs);
  try {
    const outcome = await tryDownload(download, part, guard);
    if (outcome !== 'start over' && outcome.ok) return outcome;
    if (request.signal.aborted) {
      return failWith(failure('program.cancelled', { step: message('steps', 'fetching') }));
    }
    if (!guard.signal.aborted) return outcome;
    return failWith(failure('source.stalled', { url: shownUrl(url), seconds: limits.stallMs / 1000 }));
  } finally {
    guard.stop();
  }
}

async function tryDownload(
  download: Download,
  part: PartialFile | null,
  guard: StallGuard,
): Promise<TryOutcome> {
  const { request, routes, limits, url } = download;
  const headers = conditionsFor(download, part);
  const signal = AbortSignal.any([request.signal, guard.signal]);
  const answer = await sendRequest(routes, { method: 'GET', url, headers, signal }, limits);
  if (!answer.ok) return answer;
  guard.progressed();
  try {
    const { status, proxy } = answer.value;
    if (status === 304 && !mayBeUnchanged(headers)) {
      return failWith(failureOfStatus(status, answer.value.url, proxy));
    }
    return await judgeAnswer(download, answer.value, part, guard);
  } finally {
    discardBody(answer.value);
  }
}

async function judgeAnswer(
  download: Download,
  answer: Answer,
  part: PartialFile | null,
  guard: StallGuard,
): Promise<TryOutcome> {
  if (answer.status === 304) {
    return part !== null && part.heldBytes === part.note.sizeBytes
      ? saveCatalog(download, null, wholeOf(part), guard)
      : succeed({ kind: 'unchanged' });
  }
  if (answer.status === 416 && part !== null) return 'start over';
  if (answer.status === 200 || (answer.status === 206 && part !== null)) {
    return takeOffer(download, answer, part, guard);
  }
  return failWith(failureOfStatus(answer.status, answer.url, answer.proxy));
}

async function takeOffer(
  download: Download,
  answer: Answer,
  part: PartialFile | null,
  guard: StallGuard,
): Promise<TryOutcome> {
  const { deps, paths, request, limits } = download;
  const offer = readOffer(answer, part);
  if (!offer.ok) {
    // A part that the server does not continue as it promised is not tried again.
    if (answer.status === 206) await discardPartialFile(deps.files, paths);
    return offer;
  }
  const { totalBytes, firstByte } = offer.value;
  if (firstByte === 0) await discardPartialFile(deps.files, paths);
  const neededBytes = (totalBytes ?? 0) - firstByte;
  const room = await checkRoom(deps.files, request.staging, neededBytes, limits.spareBytes);
  return room.ok ? saveCatalog(download, answer, offer.value, guard) : room;
}

function wholeOf({ note, heldBytes }: PartialFile) {
  const validators = { etag: note.etag, lastModified: note.lastModified };
  return { totalBytes: heldBytes, firstByte: heldBytes, validators };
}
