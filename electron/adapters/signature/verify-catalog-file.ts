import type { CatalogEvidence, CatalogVerification, CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Files, OpenFile } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';

/** Reads of this size, two in flight, are as fast as the hash; streams with their default size are not. */
const bufferBytes = 1024 * 1024;

/**
 * Verifies a file that lies complete on a disk, in one pass over it.
 * Fails with what the verifier finds, or when cancelled; rejects with Node's errors where the file cannot be read.
 */
export async function verifyCatalogFile(
  files: Files,
  verifier: CatalogVerifier,
  path: string,
  signal: AbortSignal,
): Promise<Result<CatalogEvidence>> {
  const file = await files.open(path, 'read');
  const verification = verifier.begin();
  try {
    const complete = await readThrough(file, verification, signal);
    if (!complete)
      return failWith(failure('program.cancelled', { step: message('steps', 'verifying', { path }) }));
    return await verification.finish(path);
  } finally {
    await verification.abandon();
    await file.close();
  }
}

/** Feeds the file to the verification; false when the signal stopped it first. */
async function readThrough(
  file: OpenFile,
  verification: CatalogVerification,
  signal: AbortSignal,
): Promise<boolean> {
  let current = new Uint8Array(new SharedArrayBuffer(bufferBytes));
  let next = new Uint8Array(new SharedArrayBuffer(bufferBytes));
  let position = 0;
  let bytesRead = await file.read(current, position);
  while (bytesRead > 0) {
    position += bytesRead;
    const ahead = file.read(next, position);
    const [nextBytes] = await Promise.all([ahead, verification.update(current.subarray(0, bytesRead))]);
    if (signal.aborted) return false;
    [current, next] = [next, current];
    bytesRead = nextBytes;
  }
  return !signal.aborted;
}
