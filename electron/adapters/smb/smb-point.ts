import { createHash, randomUUID } from 'node:crypto';
import { rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PointWork } from '../../core/engine-faults.ts';
import type { CachedHash } from '../../core/hash-cache.ts';
import type { SmbCommand } from '../../core/smb-command.ts';
import { isSmbFolder, parseSmbFacts, parseSmbListing, type SmbListing } from '../../core/smb-listing.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';
import { contentSource, fileSource, type PutSource, pacedSource } from './put-source.ts';
import type { CommandWatch, SmbSession } from './smb-session.ts';
import type { SmbclientFault } from './smbclient.ts';

/** A folder on an SMB server, with the operations that its run is made of. They throw PointFault. */
export interface SmbPoint {
  /** What lies in the folder, or in one below it, and how much room there is. */
  list(folder?: string): Promise<SmbListing>;
  /** Content of a small file. */
  readBytes(name: string): Promise<Buffer>;
  readText(name: string): Promise<string>;
  /** What identifies a file, or null when it is not there. */
  facts(name: string): Promise<CachedHash['file'] | null>;
  /** Whether there is a folder of that name. */
  isFolder(name: string): Promise<boolean>;
  /** Sets the time of the last change. */
  setTime(name: string, timeMs: number): Promise<void>;
  /** SHA-256 of a file, read back from the server. */
  hash(name: string, report: (bytesDone: number) => void): Promise<string>;
  putFile(source: string, name: string, options: PutOptions): Promise<void>;
  putText(content: string | Uint8Array, name: string): Promise<void>;
  /** Copies a file to a new file of this computer. */
  getFile(name: string, target: string, report: (bytesDone: number) => void): Promise<void>;
  replace(from: string, to: string): Promise<void>;
  /** Gives a file a second name; EEXIST when `to` is there. */
  link(from: string, to: string): Promise<void>;
  makeFolder(name: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface PutOptions {
  readonly maxBytesPerSecond: number | null;
  report(bytesDone: number): void;
}

export interface SmbPointParts {
  readonly session: SmbSession;
  /** The session's own folder on this computer. */
  readonly localFolder: string;
  /** The path as people write it. */
  readonly path: string;
  readonly signal: AbortSignal;
}

/** The operations on one folder, all in one session. */
export function openSmbPoint(parts: SmbPointParts): SmbPoint {
  const { session, localFolder } = parts;
  const placeOf = (name: string) => (name === '' ? parts.path : `${parts.path}\\${name}`);
  const run = async (operation: PointWork, name: string, command: SmbCommand, watch?: CommandWatch) => {
    const outcome = await session.run(command, watch);
    if (outcome.kind === 'fault') throw pointFault(outcome, operation, placeOf(name));
    return outcome.text;
  };
  const put = async (name: string, source: PutSource): Promise<void> => {
    const ended = new AbortController();
    const feeding = source.feed(AbortSignal.any([parts.signal, ended.signal]));
    try {
      await run('writingTo', name, { kind: 'put', local: source.local, name }, source.watch);
    } finally {
      ended.abort();
      await feeding;
      await source.remove();
    }
  };
  const look = async (name: string): Promise<string | null> => {
    const outcome = await session.run({ kind: 'facts', name });
    if (outcome.kind === 'done') return outcome.text;
    if (outcome.code === 'ENOENT') return null;
    throw pointFault(outcome, 'lookingAt', placeOf(name));
  };
  const read = (name: string, onOutput: (chunk: Buffer) => void) =>
    run('reading', name, { kind: 'get to output', name }, { onOutput });
  const readBytes = async (name: string): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    await read(name, (chunk) => chunks.push(chunk));
    return Buffer.concat(chunks);
  };
  return {
    list: async (folder = '') => parseSmbListing(await run('listing', folder, { kind: 'list', folder })),
    readBytes,
    readText: async (name) => (await readBytes(name)).toString('utf8'),
    facts: async (name) => {
      const text = await look(name);
      const facts = text === null ? null : parseSmbFacts(text);
      return facts === null ? null : { ...facts, path: placeOf(name) };
    },
    isFolder: async (name) => isSmbFolder((await look(name)) ?? ''),
    hash: async (name, report) => {
      const sha256 = createHash('sha256');
      let bytesDone = 0;
      await read(name, (chunk) => {
        sha256.update(chunk);
        bytesDone += chunk.length;
        report(bytesDone);
      });
      return sha256.digest('hex');
    },
    putFile: async (source, name, { maxBytesPerSecond, report }) =>
      put(
        name,
        maxBytesPerSecond === null
          ? await fileSource(localFolder, source, report)
          : await pacedSource(localFolder, source, maxBytesPerSecond, report),
      ),
    putText: async (content, name) => put(name, await contentSource(localFolder, content)),
    getFile: async (name, target, report) => {
      const local = `get-${randomUUID()}`;
      const measure = async () => {
        const { size } = await stat(target).catch(() => ({ size: 0 }));
        report(size);
        return size;
      };
      try {
        // Made here: the client would make it readable for others. It writes through a link of a name that it can take.
        await writeFile(target, '', { mode: 0o600, flag: 'wx' });
        await symlink(target, path.join(localFolder, local));
        await run('reading', name, { kind: 'get', name, local }, { measure });
      } finally {
        await rm(path.join(localFolder, local), { force: true });
      }
    },
    setTime: async (name, timeMs) => {
      await run('settingTimeOf', name, { kind: 'set time', name, timeMs });
    },
    replace: async (from, to) => {
      await run('renamingTo', to, { kind: 'replace', from, to });
    },
    link: async (from, to) => {
      await run('linkingTo', to, { kind: 'link', from, to });
    },
    makeFolder: async (name) => {
      await run('creating', name, { kind: 'make folder', name });
    },
    remove: async (name) => {
      await run('removing', name, { kind: 'remove', name });
    },
  };
}

/** The fault that an outcome means; `operation` and `path` name what was being done. */
export function pointFault({ code, detail }: SmbclientFault, operation: PointWork, path: string): PointFault {
  return new PointFault(detail === undefined ? { code, operation, path } : { code, operation, path, detail });
}
