import { aboutOrigin } from '../../core/about-origin.ts';
import type { CatalogVerification } from '../../ports/catalog-verifier.ts';
import type { OpenFile } from '../../ports/files.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { TransferProgress } from '../../shared/status.ts';
import { createByteSink } from '../files/byte-sink.ts';
import { createFlushedWriting } from '../files/flushed-writing.ts';
import type { Download, TryOutcome } from './download.ts';
import type { OfferedFile } from './offered-file.ts';
import { discardPartialFile, verifyPart, writePartNote } from './partial-file.ts';
import { receiveBody } from './receive-body.ts';
import { shownUrl } from './request-failures.ts';
import type { Answer } from './send-request.ts';
import type { StallGuard } from './stall-guard.ts';

/**
 * Writes, flushes and verifies the offered file: the held part is read again, the answer's body follows it.
 * `answer` is null where the part is already the whole.
 */
export async function saveCatalog(
  download: Download,
  answer: Answer | null,
  offer: OfferedFile,
  guard: StallGuard,
): Promise<TryOutcome> {
  const { deps, paths, request } = download;
  const verification = deps.verifier.begin();
  try {
    if (offer.firstByte > 0) {
      await guard.during(() => verifyPart(deps.files, paths, verification, request.signal));
    }
    request.report({ kind: 'fetching', sizeBytes: offer.totalBytes, resumedAtBytes: offer.firstByte });
    const received = await receive(download, answer, offer, guard, verification);
    if (!received.ok) {
      // Only a broken connection leaves something to continue; a web page or too long a body does not.
      if (received.failure.code !== 'source.cut-off') await discardPartialFile(deps.files, paths);
      return received;
    }
    request.report({ kind: 'verifying' });
    return await guard.during(() => judge(download, offer, received.value, verification));
  } finally {
    await verification.abandon();
  }
}

/** Receives what is missing and makes the file durable; the value is the number of bytes that came. */
async function receive(
  download: Download,
  answer: Answer | null,
  offer: OfferedFile,
  guard: StallGuard,
  verification: CatalogVerification,
): Promise<Result<number>> {
  const { deps, request } = download;
  const file = await openPart(download, offer);
  try {
    const writing = createFlushedWriting(file);
    const sink = createByteSink(
      (chunk, position) => Promise.all([verification.update(chunk), writing.write(chunk, position)]),
      offer.firstByte,
    );
    const report = (progress: TransferProgress) => request.report({ kind: 'progress', progress });
    // Writes in flight end before the file is closed, also when the receiving failed.
    const drain = () => guard.during(() => sink.drain());
    const received =
      answer === null
        ? succeed(null)
        : await receiveBody({ answer, offer, sink, guard, clock: deps.clock, report }).finally(drain);
    const lengthBytes = await drain();
    if (!received.ok) return received;
    await guard.during(() => writing.finish());
    return succeed(lengthBytes - offer.firstByte);
  } finally {
    await file.close();
  }
}

/** Creates the part, with its note first where it can be continued, or opens the one that is there. */
async function openPart({ url, deps, paths }: Download, offer: OfferedFile): Promise<OpenFile> {
  if (offer.firstByte > 0) return deps.files.open(paths.part, 'update');
  const { etag, lastModified } = offer.validators;
  // A weak validator (W/"…") promises the same meaning, not the same bytes: RFC 9110, section 8.8.1.
  if (etag !== null && /^"[^"]*"$/.test(etag) && offer.totalBytes !== null && offer.totalBytes > 0) {
    const note = { format: 1, url: url.href, etag, lastModified, sizeBytes: offer.totalBytes } as const;
    await writePartNote(deps.files, paths, note);
  }
  return deps.files.open(paths.part, 'create');
}

async function judge(
  { url, deps, paths, request }: Download,
  offer: OfferedFile,
  bytesFetched: number,
  verification: CatalogVerification,
): Promise<TryOutcome> {
  await deps.files.syncFolder(request.staging);
  const evidence = await verification.finish(paths.part);
  if (!evidence.ok) {
    // Bytes of an earlier process may have been lost with the power: only a whole download is judged.
    if (offer.firstByte > 0) return 'start over';
    await discardPartialFile(deps.files, paths);
    return failWith(aboutOrigin(evidence.failure, paths.part, shownUrl(url)));
  }
  const { validators } = offer;
  if (evidence.value.sha256 === request.held?.sha256) {
    await discardPartialFile(deps.files, paths);
    return succeed({ kind: 'unchanged', validators });
  }
  return succeed({ kind: 'fetched', path: paths.part, evidence: evidence.value, validators, bytesFetched });
}
