import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { CachedHash } from '../../core/hash-cache.ts';
import type { SmbCommand } from '../../core/smb-command.ts';
import { parseSmbFacts, parseSmbListing, type SmbListing } from '../../core/smb-listing.ts';
import { pieceBytes, spend, startBucket } from '../../core/token-bucket.ts';
import type { SmbPlace } from '../distribution/carriers.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';
import { faultOfOutcome, runSmbclient, type SmbclientRequest, type SmbclientSettings } from './smbclient.ts';

/** A distribution point on an SMB server, with the operations that its run is made of. They throw PointFault. */
export interface SmbPoint {
  /** What lies in the folder, and how much room there is. */
  list(): Promise<SmbListing>;
  /** Text of a small file. */
  readText(name: string): Promise<string>;
  /** What identifies a file, or null when it is not there. */
  facts(name: string): Promise<CachedHash['file'] | null>;
  /** Sets the time of the last change. In the session that wrote the file, the server would not keep it. */
  setTime(name: string, timeMs: number): Promise<void>;
  /** SHA-256 of a file, read back from the server. */
  hash(name: string, report: (bytesDone: number) => void): Promise<string>;
  putFile(source: string, name: string, options: PutOptions): Promise<void>;
  putText(text: string, name: string): Promise<void>;
  replace(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface PutOptions {
  readonly maxBytesPerSecond: number | null;
  report(bytesDone: number): void;
}

export interface SmbPointParts {
  readonly settings: SmbclientSettings;
  readonly place: SmbPlace;
  /** The path as people write it. */
  readonly path: string;
  readonly credentialFile: string | null;
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

type Session = Pick<SmbclientRequest, 'commands' | 'input' | 'onOutput' | 'onInputRead'>;

/** Operations on one distribution point, each in a session of its own. */
export function openSmbPoint(parts: SmbPointParts): SmbPoint {
  const attempt = (session: Session) => runSmbclient({ ...parts, ...withoutUndefined(session) });
  const run = async (operation: string, name: string, session: Session): Promise<string> => {
    const outcome = await attempt(session);
    const at = name === '' ? parts.path : `${parts.path}\\${name}`;
    if (outcome.kind === 'fault') throw new PointFault(faultOfOutcome(outcome, operation, at));
    return outcome.text;
  };
  return {
    list: async () => parseSmbListing(await run('listing', '', { commands: [{ kind: 'ls' }] })),
    readText: async (name) => {
      const chunks: Buffer[] = [];
      const onOutput = (chunk: Buffer) => chunks.push(chunk);
      await run('reading', name, { commands: [{ kind: 'get to output', name }], onOutput });
      return Buffer.concat(chunks).toString('utf8');
    },
    facts: async (name) => {
      const outcome = await attempt({ commands: [{ kind: 'facts', name }] });
      if (outcome.kind === 'fault' && outcome.code === 'ENOENT') return null;
      if (outcome.kind === 'fault') {
        throw new PointFault(faultOfOutcome(outcome, 'looking at', `${parts.path}\\${name}`));
      }
      const facts = parseSmbFacts(outcome.text);
      return facts === null ? null : { ...facts, path: `${parts.path}\\${name}` };
    },
    hash: async (name, report) => {
      const sha256 = createHash('sha256');
      let bytesDone = 0;
      const onOutput = (chunk: Buffer) => {
        sha256.update(chunk);
        bytesDone += chunk.length;
        report(bytesDone);
      };
      await run('reading', name, { commands: [{ kind: 'get to output', name }], onOutput });
      return sha256.digest('hex');
    },
    putFile: async (source, name, options) => {
      const { maxBytesPerSecond, report } = options;
      const commands: SmbCommand[] = [{ kind: 'put from input', name }];
      if (maxBytesPerSecond !== null) {
        const stream = Readable.from(pace(source, maxBytesPerSecond, report, parts.signal));
        await run('writing to', name, { commands, input: { kind: 'stream', stream } });
        return;
      }
      const file = await open(source, 'r');
      try {
        const input = { kind: 'file', descriptor: file.fd } as const;
        await run('writing to', name, { commands, input, onInputRead: report });
      } finally {
        await file.close();
      }
    },
    setTime: async (name, timeMs) => {
      await run('setting the time of', name, { commands: [{ kind: 'set time', name, timeMs }] });
    },
    putText: async (text, name) => {
      const stream = Readable.from([Buffer.from(text, 'utf8')]);
      await run('writing to', name, {
        commands: [{ kind: 'put from input', name }],
        input: { kind: 'stream', stream },
      });
    },
    replace: async (from, to) => {
      await run('renaming to', to, { commands: [{ kind: 'replace', from, to }] });
    },
    remove: async (name) => {
      await run('removing', name, { commands: [{ kind: 'remove', name }] });
    },
  };
}

/** The file's bytes, no faster than the limit. */
async function* pace(
  source: string,
  bytesPerSecond: number,
  report: (bytesDone: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const highWaterMark = pieceBytes(bytesPerSecond, 64 * 1024);
  let bucket = startBucket(bytesPerSecond, Date.now());
  let bytesDone = 0;
  for await (const chunk of createReadStream(source, { highWaterMark }) as AsyncIterable<Buffer>) {
    const spent = spend(bucket, chunk.length, Date.now());
    bucket = spent.bucket;
    if (spent.waitMs > 0) await delay(spent.waitMs, undefined, { signal });
    yield chunk;
    bytesDone += chunk.length;
    report(bytesDone);
  }
}

function withoutUndefined(session: Session): Session {
  return Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined)) as Session;
}
