/** 1 MiB at a time keeps system calls rare; three buffers let receiving, hashing and writing overlap. */
const bufferBytes = 1024 * 1024;
const bufferCount = 3;

/** Takes a file's bytes in order, in buffers of its own, and works on them while the next ones come. */
export interface ByteSink {
  /** A buffer to fill, as soon as one is free. Rejects with the first error of the work. */
  takeBuffer(): Promise<Buffer>;
  /** Hands on the first `length` bytes of a buffer that was taken. */
  submit(buffer: Buffer, length: number): void;
  /** Resolves with the position reached when everything submitted has been worked on. */
  drain(): Promise<number>;
}

/** What is done with the bytes: the very same buffer is read and written, so what is hashed is what is kept. */
export interface ByteWork {
  /** Sees chunk after chunk, each when the one before is done. */
  readonly inOrder: (chunk: Uint8Array) => Promise<void>;
  /** Sees each chunk as soon as it comes. */
  readonly atOnce?: (chunk: Uint8Array, positionBytes: number) => Promise<void>;
}

/** A sink whose first byte is the file's byte number `startBytes`. */
export function createByteSink(work: ByteWork, startBytes = 0): ByteSink {
  const free = Array.from({ length: bufferCount }, () => Buffer.allocUnsafeSlow(bufferBytes));
  const pending: Promise<Buffer>[] = [];
  let positionBytes = startBytes;
  let ordered: Promise<void> = Promise.resolve();

  const workOn = async (buffer: Buffer, length: number): Promise<Buffer> => {
    const chunk = buffer.subarray(0, length);
    const independent = work.atOnce?.(chunk, positionBytes);
    positionBytes += length;
    ordered = ordered.then(() => work.inOrder(chunk));
    await Promise.all([independent, ordered]);
    return buffer;
  };

  return {
    takeBuffer: async () => free.pop() ?? (await pending.shift()) ?? Buffer.allocUnsafeSlow(bufferBytes),
    submit: (buffer, length) => {
      const working = workOn(buffer, length);
      // Whoever takes the next buffer, or drains, gets the error; until then it must not count as unhandled.
      working.catch(() => undefined);
      pending.push(working);
    },
    drain: async () => {
      // All of them end before the caller closes the file, also when one has failed.
      await Promise.allSettled(pending);
      await Promise.all(pending);
      return positionBytes;
    },
  };
}
