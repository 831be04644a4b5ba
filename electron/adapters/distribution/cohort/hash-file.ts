import type { OpenFile } from '../../../ports/files.ts';

/** Takes bytes in order; `createHash` of Node and of hash-wasm both do. */
export interface Hasher {
  update(bytes: Uint8Array): unknown;
}

const readBytes = 512 * 1024;

/**
 * Feeds a whole file to `hasher`, reading ahead while it hashes. Returns how many bytes there were. `sizeBytes`, where it
 * is known, keeps buffers of small files small.
 */
export async function hashFile(
  file: OpenFile,
  hasher: Hasher,
  report: (bytesDone: number) => void,
  sizeBytes = readBytes,
): Promise<number> {
  const bufferBytes = Math.min(readBytes, sizeBytes + 1);
  let ready = new Uint8Array(bufferBytes);
  let spare = new Uint8Array(bufferBytes);
  let position = 0;
  let reading = file.read(ready, 0);
  for (;;) {
    const bytesRead = await reading;
    if (bytesRead === 0) return position;
    position += bytesRead;
    reading = file.read(spare, position);
    // Should hashing throw, the read ahead must not become an unhandled rejection.
    reading.catch(() => undefined);
    hasher.update(ready.subarray(0, bytesRead));
    report(position);
    [ready, spare] = [spare, ready];
  }
}
