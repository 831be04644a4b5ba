import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';

/** SHA-256 over bytes given in order. */
export interface Sha256Stream {
  /**
   * Takes the next bytes, in the order of the calls: nobody has to wait for one before the next. They must stay
   * as they are until the promise resolves.
   */
  update(bytes: Uint8Array): Promise<void>;
  digest(): Promise<Uint8Array>;
}

/** Where hashes are computed. */
export interface Hashing {
  begin(): Sha256Stream;
  /** Frees what it holds; nothing more can be hashed. */
  close(): Promise<void>;
}

/** In this thread. */
export const hashingHere: Hashing = {
  begin: () => {
    const hash = createHash('sha256');
    return {
      update: async (bytes) => {
        hash.update(bytes);
      },
      digest: async () => hash.digest(),
    };
  },
  close: async () => undefined,
};

/**
 * The thread's program. A text, so that it needs no file of its own in bundles and single executables. It works
 * in the order of the messages, and answers each.
 */
const threadProgram = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const hashes = [];
parentPort.on('message', ({ index, bytes }) => {
  const hash = (hashes[index] ??= createHash('sha256'));
  if (bytes !== null) hash.update(bytes);
  parentPort.postMessage(bytes === null ? hash.digest() : null);
});
`;

/** A thread that only hashes needs next to nothing of its own. */
const threadLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 };

/**
 * In a thread beside this one, for large files: a core hashes about 1,900 MiB a second, and this thread has other
 * things to do. Bytes in shared memory are hashed where they lie; others are copied with the message.
 */
export function startHashThread(): Hashing {
  const thread = new Worker(threadProgram, { eval: true, resourceLimits: threadLimits });
  const waiting: { resolve(answer: Uint8Array | null): void; reject(error: Error): void }[] = [];
  let died: Error | null = null;
  let begun = 0;
  thread.on('message', (answer: Uint8Array | null) => waiting.shift()?.resolve(answer));
  thread.on('error', (error) => {
    died = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  const ask = (index: number, bytes: Uint8Array | null) =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      if (died !== null) return reject(died);
      waiting.push({ resolve, reject });
      thread.postMessage({ index, bytes });
    });
  return {
    begin: () => {
      const index = begun++;
      return {
        update: async (bytes) => {
          await ask(index, bytes);
        },
        digest: async () => (await ask(index, null)) ?? new Uint8Array(),
      };
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
