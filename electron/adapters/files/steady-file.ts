import type { FileFacts, Files, OpenFile } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { ByteSink } from './byte-sink.ts';
import { type FoundCatalog, unreadableFile } from './find-catalog.ts';

/**
 * Reads a whole file into `sink`. A file that changes meanwhile, or is replaced, is still being copied by
 * somebody. Errors of the file are failures; errors of the sink reject.
 */
export async function readSteadily(
  files: Files,
  found: FoundCatalog,
  sink: ByteSink,
  signal: AbortSignal,
  moved: (positionBytes: number) => void,
): Promise<Result<null>> {
  let file: OpenFile;
  try {
    file = await files.open(found.path, 'read');
  } catch (error) {
    return failWith(unreadableFile(found.path, error));
  }
  try {
    return await readOpen(files, file, found, sink, signal, moved);
  } finally {
    await file.close();
  }
}

async function readOpen(
  files: Files,
  file: OpenFile,
  found: FoundCatalog,
  sink: ByteSink,
  signal: AbortSignal,
  moved: (positionBytes: number) => void,
): Promise<Result<null>> {
  for (let position = 0; ; moved(position)) {
    if (signal.aborted) {
      return failWith(failure('program.cancelled', { step: message('steps', 'readingCatalog') }));
    }
    const buffer = await sink.takeBuffer();
    const length = await file.read(buffer, position).catch((error: unknown) => ({ error }));
    if (typeof length !== 'number') return failWith(unreadableFile(found.path, length.error));
    if (length === 0) {
      await sink.drain();
      const steady = position === found.facts.sizeBytes && (await isUnchanged(files, file, found));
      return steady ? succeed(null) : failWith(failure('source.file-growing', { path: found.path }));
    }
    position += length;
    sink.submit(buffer, length);
  }
}

async function isUnchanged(files: Files, file: OpenFile, { path, facts }: FoundCatalog): Promise<boolean> {
  const [open, named] = await Promise.all([file.facts(), files.lookThrough(path).catch(() => null)]);
  return [open, named].every((now) => now !== null && isSame(now, facts));
}

function isSame(now: FileFacts, before: FileFacts): boolean {
  return now.sizeBytes === before.sizeBytes && now.mtimeNs === before.mtimeNs && now.fileId === before.fileId;
}
