/** Large, to keep system calls rare; enough of them that receiving, hashing and writing overlap. */
const bufferBytes = 512 * 1024;
const bufferCount = 8;

/** Takes a file's bytes in order, in buffers of its own, and works on them while the next ones come. */
export interface ByteSink {
  /** A buffer to fill, as soon as one is free. Rejects with the first error of the work. */
  takeBuffer(): Promise<Uint8Array>;
  /** Hands on the first `length` bytes of a buffer that was taken. */
  submit(buffer: Uint8Array, length: number): void;
  /** Resolves with the position reached when everything submitted has been worked on. */
  drain(): Promise<number>;
}

/**
 * What is done with the bytes: called for chunk after chunk in their order, each as soon as it comes. The very
 * same buffer is read and written, so what is hashed is what is kept.
 */
export type ByteWork = (chunk: Uint8Array, positionBytes: number) => Promise<unknown>;

/** A sink whose first byte is the file's byte number `startBytes`. */
export function createByteSink(work: ByteWork, startBytes = 0): ByteSink {
  const free = Array.from({ length: bufferCount }, newBuffer);
  const pending: Promise<Uint8Array>[] = [];
  let positionBytes = startBytes;

  return {
    takeBuffer: async () => free.pop() ?? (await pending.shift()) ?? newBuffer(),
    submit: (buffer, length) => {
      const working = work(buffer.subarray(0, length), positionBytes).then(() => buffer);
      positionBytes += length;
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

/** In shared memory: threads hash the bytes where they lie. */
function newBuffer(): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(bufferBytes));
}
