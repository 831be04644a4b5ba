import type { CatalogEvidence, CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';

const chunkBytes = 1024 * 1024;

/** Reads a catalog in full and has it judged; reading goes on while the bytes before are hashed. */
export async function verifyFile(
  files: Files,
  verifier: CatalogVerifier,
  path: string,
  signal: AbortSignal,
): Promise<Result<CatalogEvidence>> {
  const verification = verifier.begin();
  const file = await files.open(path, 'read');
  let hashing: Promise<void> = Promise.resolve();
  try {
    const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
    for (let position = 0, turn: 0 | 1 = 0; ; turn = turn === 0 ? 1 : 0) {
      if (signal.aborted) return failWith(failure('program.cancelled', { step: `checking ${path}` }));
      const length = await file.read(buffers[turn], position);
      await hashing;
      if (length === 0) break;
      hashing = verification.update(buffers[turn].subarray(0, length));
      // Awaited in the next round; an error in between must not count as unhandled.
      hashing.catch(() => undefined);
      position += length;
    }
    return await verification.finish(path);
  } finally {
    await hashing.catch(() => undefined);
    await verification.abandon();
    await file.close();
  }
}
