import path from 'node:path';
import { aboutOrigin } from '../../core/about-origin.ts';
import type { Obtained, ObtainRequest } from '../../ports/catalog-source.ts';
import type { CatalogVerification, CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { createByteSink } from './byte-sink.ts';
import type { FoundCatalog } from './find-catalog.ts';
import { createFlushedWriting } from './flushed-writing.ts';
import { createProgressReport } from './progress-report.ts';
import { checkRoom, stagingFailure } from './staging-failure.ts';
import { readSteadily } from './steady-file.ts';

/** Room that must be left on the disk beside the copy. */
const spareBytes = 64 * 1024 * 1024;

interface CopyDependencies {
  readonly files: Files;
  readonly verifier: CatalogVerifier;
  readonly clock: Clock;
}

/** Copies the catalog into staging, hashes and verifies the bytes as they are written, and flushes them. */
export async function copyCatalog(
  found: FoundCatalog,
  deps: CopyDependencies,
  request: ObtainRequest,
): Promise<Result<Obtained>> {
  const target = path.join(request.staging, `${catalogFileName}.copy`);
  const verification = deps.verifier.begin();
  let complete = false;
  try {
    await removeIfThere(deps.files, target);
    const { sizeBytes } = found.facts;
    const room = await checkRoom(deps.files, request.staging, sizeBytes, spareBytes);
    if (!room.ok) return room;
    request.report({ kind: 'fetching', sizeBytes, resumedAtBytes: 0 });
    const copied = await copyBytes(found, target, deps, request, verification);
    if (!copied.ok) return copied;
    request.report({ kind: 'verifying' });
    const evidence = await verification.finish(target);
    if (!evidence.ok) return failWith(aboutOrigin(evidence.failure, target, found.path));
    if (evidence.value.sha256 === request.held?.sha256) return succeed({ kind: 'unchanged' });
    complete = true;
    return succeed({
      kind: 'fetched',
      path: target,
      evidence: evidence.value,
      validators: null,
      bytesFetched: sizeBytes,
    });
  } catch (error) {
    return failWith(stagingFailure(request.staging, error));
  } finally {
    await verification.abandon();
    // What cannot be removed now is removed by the next run; the outcome stays what it is.
    if (!complete) await removeIfThere(deps.files, target).catch(() => undefined);
  }
}

async function copyBytes(
  found: FoundCatalog,
  target: string,
  { files, clock }: CopyDependencies,
  { staging, signal, report }: ObtainRequest,
  verification: CatalogVerification,
): Promise<Result<null>> {
  const copy = await files.open(target, 'create');
  try {
    const writing = createFlushedWriting(copy);
    const sink = createByteSink((chunk, position) =>
      Promise.all([verification.update(chunk), writing.write(chunk, position)]),
    );
    const transfer = { startBytes: 0, totalBytes: found.facts.sizeBytes };
    const moved = createProgressReport(clock, transfer, (progress) => report({ kind: 'progress', progress }));
    // Writes in flight end before the file is closed, also when the reading failed.
    const read = await readSteadily(files, found, sink, signal, moved).finally(() => sink.drain());
    if (!read.ok) return read;
    await writing.finish();
  } finally {
    await copy.close();
  }
  await files.syncFolder(staging);
  return succeed(null);
}

async function removeIfThere(files: Files, at: string): Promise<void> {
  if ((await files.look(at)) !== null) await files.remove(at);
}
