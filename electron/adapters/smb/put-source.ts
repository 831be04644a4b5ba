import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants, createReadStream, open } from 'node:fs';
import { readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { pieceBytes, spend, startBucket } from '../../core/token-bucket.ts';
import type { CommandWatch } from './smb-session.ts';

/** Something that a `put` of the session reads: its plain name in the session's folder. */
export interface PutSource {
  readonly local: string;
  readonly watch: CommandWatch;
  /** Sends the bytes where they do not simply lie there; ends early when `signal` aborts. Never rejects. */
  feed(signal: AbortSignal): Promise<void>;
  remove(): Promise<void>;
}

/** The content of a small file. */
export async function contentSource(folder: string, content: string | Uint8Array): Promise<PutSource> {
  const local = `text-${randomUUID()}`;
  const at = path.join(folder, local);
  await writeFile(at, content, { mode: 0o600, flag: 'wx' });
  return { local, watch: {}, feed: async () => undefined, remove: () => rm(at, { force: true }) };
}

/** A file where it lies: the client reads it itself, and /proc shows how far it is. */
export async function fileSource(
  folder: string,
  source: string,
  report: (bytesDone: number) => void,
): Promise<PutSource> {
  const local = `file-${randomUUID()}`;
  const at = path.join(folder, local);
  await symlink(source, at);
  const identity = await stat(source);
  const measure = async (clientProcess: number) => {
    const bytesDone = await positionIn(clientProcess, identity);
    if (bytesDone > 0) report(bytesDone);
    return bytesDone;
  };
  return {
    local,
    watch: { measure, inLargeSteps: true },
    feed: async () => undefined,
    remove: () => rm(at, { force: true }),
  };
}

/**
 * smbclient gathers two writes of 8 MiB (Samba's `smb2 max write`) from the pipe, and reads nothing while it sends them.
 * What it could have read in that time it may read afterwards: otherwise a slow link would get a third less than the
 * limit allows.
 */
const gatheredBytes = 16 * 1024 * 1024;

/** A file no faster than a limit, through a named pipe. */
export async function pacedSource(
  folder: string,
  source: string,
  bytesPerSecond: number,
  report: (bytesDone: number) => void,
): Promise<PutSource> {
  const local = `pipe-${randomUUID()}`;
  const at = path.join(folder, local);
  await promisify(execFile)('mkfifo', ['--mode=600', at]);
  let sentBytes = 0;
  const sent = (bytesDone: number) => {
    sentBytes = bytesDone;
    report(bytesDone);
  };
  return {
    local,
    watch: { measure: async () => sentBytes, inLargeSteps: true },
    feed: async (signal) => {
      const pipe = await openForReader(at, signal);
      if (pipe === null) return;
      // A client that ends early breaks the pipe, and its own words tell why.
      await pipeline(Readable.from(pace(source, bytesPerSecond, sent, signal)), pipe).catch(() => undefined);
    },
    remove: () => rm(at, { force: true }),
  };
}

const readerCheckMs = 10;

/** Opens the pipe once the client reads from it: opened earlier, this process would wait in a system call. */
async function openForReader(at: string, signal: AbortSignal): Promise<Socket | null> {
  while (!signal.aborted) {
    try {
      const fd = await promisify(open)(at, constants.O_WRONLY | constants.O_NONBLOCK);
      return new Socket({ fd, readable: false, writable: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') return null;
      await delay(readerCheckMs);
    }
  }
  return null;
}

/** The file's bytes, over time no faster than the limit. */
async function* pace(
  source: string,
  bytesPerSecond: number,
  report: (bytesDone: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const highWaterMark = pieceBytes(bytesPerSecond, 64 * 1024);
  const usualBurst = startBucket(bytesPerSecond, performance.now()).burstBytes;
  let bucket = startBucket(bytesPerSecond, performance.now(), Math.max(usualBurst, gatheredBytes));
  let bytesDone = 0;
  for await (const chunk of createReadStream(source, { highWaterMark }) as AsyncIterable<Buffer>) {
    const spent = spend(bucket, chunk.length, performance.now());
    bucket = spent.bucket;
    if (spent.waitMs > 0) await delay(spent.waitMs, undefined, { signal });
    yield chunk;
    bytesDone += chunk.length;
    report(bytesDone);
  }
}

/** How far a process has read a file that it holds open; 0 when it does not. */
async function positionIn(processId: number, identity: { dev: number; ino: number }): Promise<number> {
  try {
    for (const descriptor of await readdir(`/proc/${processId}/fd`)) {
      const held = await stat(`/proc/${processId}/fd/${descriptor}`).catch(() => null);
      if (held === null || held.ino !== identity.ino || held.dev !== identity.dev) continue;
      const text = await readFile(`/proc/${processId}/fdinfo/${descriptor}`, 'utf8');
      return Number(/^pos:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    }
  } catch {
    // The process has ended.
  }
  return 0;
}
