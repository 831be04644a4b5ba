import { constants } from 'node:fs';
import { chmod, type FileHandle, lstat, mkdir, open, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { longestRequestBytes, type ReadRequest, type RequestGuard, refuseRequest } from './request-guard.ts';

/** Everything that a group or others may do. */
const anybodyElse = 0o077;

/**
 * Owners and modes. Who asked is told by sudo and pkexec, which set these variables themselves; the invoker cannot.
 * Sources: sudo(8), pkexec(1).
 */
export function createPosixGuard(environment: NodeJS.ProcessEnv): RequestGuard {
  const self = () => String(process.geteuid?.() ?? 0);
  return {
    self: async () => succeed(self()),
    makePrivateFolder: async (folder) => {
      await mkdir(folder, { mode: 0o700 });
      return succeed(null);
    },
    readRequest: (at) => guardedRead(at, environment.SUDO_UID ?? environment.PKEXEC_UID),
    openProgressFolder: (folder) => openProgressFolder(folder, self()),
    handOver: async (file, owner) => {
      await file.chown(Number(owner), -1);
      await file.chmod(0o400);
    },
    isMarkedBy: async (at, owner) => {
      const facts = await lstat(at).catch(() => null);
      return facts !== null && String(facts.uid) === owner;
    },
  };
}

async function guardedRead(at: string, invoker: string | undefined): Promise<Result<ReadRequest>> {
  if (invoker === undefined || !/^\d+$/.test(invoker)) {
    return refuseRequest(at, 'neither sudo nor pkexec says who asked');
  }
  try {
    return await readOnce(at, invoker);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = errorCodeOf(error) === 'ELOOP' ? 'it is a link' : describeFileError(error);
    return refuseRequest(at, cause);
  }
}

/** Opened once, then only the descriptor is asked: what is judged is what is read. */
async function readOnce(at: string, invoker: string): Promise<Result<ReadRequest>> {
  const folder = await lstat(path.dirname(at));
  if (!folder.isDirectory()) return refuseRequest(at, 'its folder is a link or no folder');
  const cause = exposure(folder, invoker);
  if (cause !== null) return refuseRequest(at, `its folder ${cause}`);
  // Without O_NONBLOCK a pipe in its place would be waited for.
  const file = await open(at, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return refuseRequest(at, 'it is no file');
    const fault = exposure(facts, invoker);
    if (fault !== null) return refuseRequest(at, `it ${fault}`);
    if (facts.nlink !== 1) return refuseRequest(at, 'it has another name besides');
    if (facts.size > longestRequestBytes) return refuseRequest(at, 'it is too large');
    if ((await placeOf(file)) !== (await realPlaceOf(at))) return refuseRequest(at, 'it lies elsewhere');
    return succeed({ text: await readUpTo(file, facts.size), owner: invoker });
  } finally {
    await file.close();
  }
}

function exposure(facts: { readonly uid: number; readonly mode: number }, invoker: string): string | null {
  if (String(facts.uid) !== invoker) return 'belongs to another account than the one that asked';
  return (facts.mode & anybodyElse) === 0 ? null : 'can be read or written by others';
}

/** Where an open file lies by now: its folder may have been exchanged between the look and the opening. */
function placeOf(file: FileHandle): Promise<string> {
  return readlink(`/proc/self/fd/${file.fd}`);
}

/** The root of requests may be reached through a link of the system's; what is below it may not. */
async function realPlaceOf(at: string): Promise<string> {
  const folder = path.dirname(at);
  return path.join(await realpath(path.dirname(folder)), path.basename(folder), path.basename(at));
}

async function readUpTo(file: FileHandle, size: number): Promise<string> {
  const buffer = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(buffer, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.toString('utf8', 0, length);
}

/** Names in it are not to be listed by others: who knows a request's nonce may look for its journal. */
async function openProgressFolder(folder: string, self: string): Promise<Result<null>> {
  try {
    await mkdir(folder);
    // A mode given to mkdir is narrowed by the umask; this one is meant.
    await chmod(folder, 0o711);
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
  const facts = await lstat(folder);
  if (facts.isDirectory() && String(facts.uid) === self && (facts.mode & 0o022) === 0) return succeed(null);
  const cause = 'it is not a folder that only administrators can change';
  return failWith(failure('elevation.not-placed', { path: folder, cause }));
}
