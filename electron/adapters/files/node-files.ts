import type { BigIntStats } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileFacts, Files, OpenFile } from '../../ports/files.ts';
import { retryWhileHeld } from './retry-while-held.ts';

const openFlags = { read: 'r', create: 'wx+', update: 'r+', append: 'a+' } as const;

/** Files of this machine, through Node. */
export function createNodeFiles(): Files {
  return {
    look: (at) => factsOrNull(fs.lstat(at, { bigint: true })),
    lookThrough: (at) => factsOrNull(fs.stat(at, { bigint: true })),
    list: (at) => fs.readdir(at),
    makeFolder: async (at, mode) => {
      await fs.mkdir(at, { recursive: false });
      // A mode given to mkdir is narrowed by the umask; this one is meant.
      if (mode !== undefined) await fs.chmod(at, mode);
    },
    open: async (at, how, mode) => {
      if (how === 'read') await refusePipe(at);
      return openFile(await unlessHeld(() => fs.open(at, openFlags[how], mode)));
    },
    rename: isWindows
      ? (from, to) => retryWhileHeld(() => renameOverReadOnly(from, to), ['EBUSY', 'EPERM', 'EACCES'], wait)
      : (from, to) => fs.rename(from, to),
    link: (from, to) => fs.link(from, to),
    remove: (at) => fs.unlink(at),
    removeFolder: (at) => fs.rmdir(at),
    syncFolder,
    readText: (at) => unlessHeld(() => fs.readFile(at, 'utf8')),
    resolveLinks: (at) => fs.realpath(at),
    freeBytes: async (at) => {
      const { bavail, bsize } = await fs.statfs(at);
      return bavail * bsize;
    },
    setMode: (at, mode) => fs.chmod(at, mode),
    setOwner: (at, uid, gid) => fs.chown(at, uid, gid),
  };
}

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
    write: async (buffer, position) => {
      let written = 0;
      while (written < buffer.length) {
        const { bytesWritten } = await handle.write(
          buffer,
          written,
          buffer.length - written,
          position + written,
        );
        written += bytesWritten;
      }
    },
    sync: () => handle.sync(),
    facts: async () => toFacts(await handle.stat({ bigint: true })),
    truncate: (sizeBytes) => handle.truncate(sizeBytes),
    setModifiedAt: (timeMs) => handle.utimes(timeMs / 1000, timeMs / 1000),
    close: () => handle.close(),
  };
}

const isWindows = process.platform === 'win32';
const wait = async (ms: number): Promise<void> => setTimeout(ms);

/**
 * Whoever may write to a folder can make a pipe there in place of a file: opening it would wait for a writer for ever,
 * and take a thread with it. Nothing that is read here, at a position, can be one.
 */
async function refusePipe(at: string): Promise<void> {
  if (isWindows) return;
  const facts = await fs.stat(at);
  if (facts.isFIFO()) throw Object.assign(new Error(`ESPIPE: a pipe, open '${at}'`), { code: 'ESPIPE' });
}

/** Windows lets nobody open a file while a scanner that does not share it looks at it (EBUSY). */
function unlessHeld<T>(work: () => Promise<T>): Promise<T> {
  return isWindows ? retryWhileHeld(work, ['EBUSY'], wait) : work();
}

/** Windows refuses (EPERM) to replace a file that is marked read-only, as one that was copied from a disc is. */
async function renameOverReadOnly(from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    const target = await fs.stat(to).catch(() => null);
    const isReadOnly = target?.isFile() === true && (target.mode & 0o200) === 0;
    if ((error as NodeJS.ErrnoException).code !== 'EPERM' || !isReadOnly) throw error;
    await fs.chmod(to, 0o666);
    await fs.rename(from, to);
  }
}

/** Windows cannot open a folder for flushing (EPERM, EISDIR); NTFS journals renames itself. */
async function syncFolder(at: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(path.resolve(at), 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function factsOrNull(looked: Promise<BigIntStats>): Promise<FileFacts | null> {
  try {
    return toFacts(await looked);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function toFacts(stats: BigIntStats): FileFacts {
  return {
    kind: stats.isFile()
      ? 'file'
      : stats.isDirectory()
        ? 'folder'
        : stats.isSymbolicLink()
          ? 'link'
          : 'other',
    sizeBytes: Number(stats.size),
    mtimeNs: stats.mtimeNs,
    changedNs: stats.ctimeNs,
    fileId: `${stats.dev}:${stats.ino}`,
    mode: Number(stats.mode & 0o7777n),
    uid: Number(stats.uid),
    gid: Number(stats.gid),
  };
}
