import { createHash } from 'node:crypto';
import { engineFaults } from '../../core/engine-faults.ts';
import { pieceBytes, spend, startBucket } from '../../core/token-bucket.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files, OpenFile } from '../../ports/files.ts';
import type { ShareTransfer, TransferOptions } from './share-transfer.ts';

const chunkBytes = 1024 * 1024;

/** Transfers through the file system: of Windows, to which a share is a folder like others. */
export function createFileTransfer(
  files: Files,
  clock: Clock,
  maxBytesPerSecond: number | null,
): ShareTransfer {
  const wait = createPacer(clock, maxBytesPerSecond);
  const copy = async (from: string, to: string, options: TransferOptions, limited: boolean) => {
    const source = await files.open(from, 'read');
    try {
      const target = await files.open(to, 'create');
      try {
        await readThrough(
          source,
          limited ? pieceOf(maxBytesPerSecond) : chunkBytes,
          options,
          async (bytes, at) => {
            if (limited) await wait(bytes.length, options.signal);
            await target.write(bytes, at);
          },
        );
        await target.sync();
        await target.setModifiedAt(Number((await source.facts()).mtimeNs / 1_000_000n));
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  };
  return {
    send: (from, to, options) => copy(from, to, options, true),
    receive: (from, to, options) => copy(from, to, options, false),
    hash: async (at, options) => {
      const file = await files.open(at, 'read');
      try {
        const sha256 = createHash('sha256');
        await readThrough(file, chunkBytes, options, async (bytes) => void sha256.update(bytes));
        return sha256.digest('hex');
      } finally {
        await file.close();
      }
    },
  };
}

async function readThrough(
  file: OpenFile,
  pieceBytesAtOnce: number,
  { signal, report }: TransferOptions,
  take: (bytes: Uint8Array, position: number) => Promise<void>,
): Promise<void> {
  const buffer = new Uint8Array(pieceBytesAtOnce);
  for (let position = 0; ; report(position)) {
    if (signal.aborted) throw Object.assign(new Error('cancelled'), { code: engineFaults.cancelled });
    const length = await file.read(buffer, position);
    if (length === 0) return;
    await take(buffer.subarray(0, length), position);
    position += length;
  }
}

function pieceOf(bytesPerSecond: number | null): number {
  return bytesPerSecond === null ? chunkBytes : pieceBytes(bytesPerSecond, chunkBytes);
}

/** Waits as long as the limit wants before so many bytes are sent. */
function createPacer(clock: Clock, bytesPerSecond: number | null) {
  let bucket = bytesPerSecond === null ? null : startBucket(bytesPerSecond, performance.now());
  return async (bytes: number, signal: AbortSignal): Promise<void> => {
    if (bucket === null) return;
    const spent = spend(bucket, bytes, performance.now());
    bucket = spent.bucket;
    if (spent.waitMs > 0) await clock.wait(spent.waitMs, signal).catch(() => undefined);
  };
}
