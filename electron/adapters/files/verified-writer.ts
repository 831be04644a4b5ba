import type { CatalogVerification } from '../../ports/catalog-verifier.ts';
import type { OpenFile } from '../../ports/files.ts';

/** 1 MiB a write keeps system calls rare; three of them let receiving, hashing and writing overlap. */
const bufferBytes = 1024 * 1024;
const bufferCount = 3;

/** Writes a file and verifies exactly the bytes that it writes, both at once and in order. */
export interface VerifiedWriter {
  /** An empty buffer to fill, as soon as one is free. Rejects with the first error of file or verification. */
  takeBuffer(): Promise<Buffer>;
  /** Hands on the first `length` bytes of a buffer that was taken. */
  submit(buffer: Buffer, length: number): void;
  /** Resolves with the file's length when everything submitted is written and verified. */
  drain(): Promise<number>;
}

/** Appends to `file` from `startBytes` on; the verification must have seen the bytes before. */
export function createVerifiedWriter(
  file: OpenFile,
  verification: CatalogVerification,
  startBytes: number,
): VerifiedWriter {
  const free = Array.from({ length: bufferCount }, () => Buffer.allocUnsafeSlow(bufferBytes));
  let position = startBytes;
  let verified: Promise<void> = Promise.resolve();
  const pending: Promise<Buffer>[] = [];

  const write = async (buffer: Buffer, length: number): Promise<Buffer> => {
    const bytes = buffer.subarray(0, length);
    const writing = file.write(bytes, position);
    position += length;
    verified = verified.then(() => verification.update(bytes));
    await Promise.all([writing, verified]);
    return buffer;
  };

  return {
    takeBuffer: async () => free.pop() ?? (await pending.shift()) ?? Buffer.allocUnsafeSlow(bufferBytes),
    submit: (buffer, length) => {
      const writing = write(buffer, length);
      // Whoever takes the next buffer, or drains, gets the error; until then it must not count as unhandled.
      writing.catch(() => undefined);
      pending.push(writing);
    },
    drain: async () => {
      // All of them end before the caller closes the file, also when one has failed.
      await Promise.allSettled(pending);
      await Promise.all(pending);
      return position;
    },
  };
}
