import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';

/** SHA-256 over bytes given in order. */
export interface Sha256Stream {
  /** Takes the next bytes; they may change once the promise resolves. */
  update(bytes: Uint8Array): Promise<void>;
  digest(): Promise<Uint8Array>;
  /** Gives up; harmless after `digest`. */
  abandon(): Promise<void>;
}

/** SHA-256 in this thread. */
export function sha256Here(): Sha256Stream {
  const hash = createHash('sha256');
  return {
    update: async (bytes) => {
      hash.update(bytes);
    },
    digest: async () => hash.digest(),
    abandon: async () => undefined,
  };
}

/** A ring that stays in the processor's cache and still keeps the worker busy while this thread hashes too. */
const slotBytes = 256 * 1024;
const slotCount = 16;

/**
 * The worker's program. A text, so that it needs no file of its own in bundles and single executables.
 * It hashes slots of the shared ring in the order of the messages, and says so by a message for each.
 */
const workerProgram = `
const { parentPort, workerData } = require('node:worker_threads');
const hash = require('node:crypto').createHash('sha256');
parentPort.on('message', (message) => {
  if (message.kind === 'digest') return parentPort.postMessage({ kind: 'digest', digest: hash.digest() });
  hash.update(new Uint8Array(workerData.ring, message.offset, message.length));
  parentPort.postMessage({ kind: 'hashed' });
});
`;

type FromWorker = { readonly kind: 'hashed' } | { readonly kind: 'digest'; readonly digest: Uint8Array };

/** SHA-256 in a worker thread, for large files: it keeps a second core busy beside the caller's own work. */
export function sha256InWorker(): Sha256Stream {
  const ring = new SharedArrayBuffer(slotBytes * slotCount);
  const slots = new Uint8Array(ring);
  const worker = new Worker(workerProgram, { eval: true, workerData: { ring } });
  let given = 0;
  let hashed = 0;
  let wake = (): void => undefined;
  let digest: Uint8Array | null = null;
  let died: Error | null = null;
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'hashed') hashed += 1;
    else digest = message.digest;
    wake();
  });
  worker.on('error', (error) => {
    died = error;
    wake();
  });
  const until = async (isTrue: () => boolean): Promise<void> => {
    while (!isTrue()) {
      if (died) throw died;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    update: async (bytes) => {
      for (let from = 0; from < bytes.length; from += slotBytes) {
        await until(() => given - hashed < slotCount);
        const part = bytes.subarray(from, from + slotBytes);
        const offset = (given % slotCount) * slotBytes;
        slots.set(part, offset);
        given += 1;
        worker.postMessage({ kind: 'update', offset, length: part.length });
      }
    },
    digest: async () => {
      worker.postMessage({ kind: 'digest' });
      await until(() => digest !== null);
      await worker.terminate();
      return digest ?? new Uint8Array();
    },
    abandon: async () => {
      await worker.terminate();
    },
  };
}
