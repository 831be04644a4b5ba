import { Worker } from 'node:worker_threads';
import { createXXHash64 } from 'hash-wasm';

/** Hashes of the published catalog, computed while it is read for copying. */
export interface SourceHashes {
  readonly sha256: string;
  /** Fast hash that copies are compared with when they are read back; worth nothing without the SHA-256. Null when unwanted. */
  readonly xxh64: string | null;
}

export interface SourceDigest {
  /** Hashes the next bytes, which must lie in shared memory and stay as they are until the promise resolves. */
  update(bytes: Uint8Array): Promise<void>;
  finish(): Promise<SourceHashes>;
  close(): Promise<void>;
}

/**
 * Runs beside the event loop, which has the copies to serve. As text, because a single executable has no
 * second file that a thread could be started from.
 */
const threadSource = `
const { parentPort } = require('node:worker_threads');
const hash = require('node:crypto').createHash('sha256');
parentPort.on('message', (bytes) => {
  if (bytes === null) parentPort.postMessage(hash.digest('hex'));
  else {
    hash.update(bytes);
    parentPort.postMessage(null);
  }
});
`;

/** SHA-256 in a thread of its own, xxh64 (five times faster) here. */
export async function startSourceDigest(withFastHash: boolean): Promise<SourceDigest> {
  const thread = new Worker(threadSource, { eval: true });
  const xxh64 = withFastHash ? await createXXHash64() : null;
  xxh64?.init();
  const waiting: { resolve(answer: string | null): void; reject(error: Error): void }[] = [];
  thread.on('message', (answer: string | null) => waiting.shift()?.resolve(answer));
  thread.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  const ask = (message: Uint8Array | null) =>
    new Promise<string | null>((resolve, reject) => {
      waiting.push({ resolve, reject });
      thread.postMessage(message);
    });
  return {
    update: async (bytes) => {
      const hashed = ask(bytes);
      xxh64?.update(bytes);
      await hashed;
    },
    finish: async () => ({ sha256: (await ask(null)) ?? '', xxh64: xxh64?.digest() ?? null }),
    close: async () => {
      await thread.terminate();
    },
  };
}
