import { constants } from 'node:fs';
import { chmod, type FileHandle, lstat, mkdir, open, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';
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
    return refuseRequest(at, message('requestCauses', 'nobodySaysWho'));
  }
  try {
    return await readOnce(at, invoker);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = errorCodeOf(error) === 'ELOOP' ? message('causes', 'isLink') : describeFileError(error);
    return refuseRequest(at, cause);
  }
}

/** Opened once, then only the descriptor is asked: what is judged is what is read. */
async function readOnce(at: string, invoker: string): Promise<Result<ReadRequest>> {
  const folder = await lstat(path.dirname(at));
  if (!folder.isDirectory()) return refuseRequest(at, message('requestCauses', 'folderNotPlain'));
  const cause = exposure(folder, invoker, { foreign: 'folderForeign', open: 'folderOpen' });
  if (cause !== null) return refuseRequest(at, cause);
  // Without O_NONBLOCK a pipe in its place would be waited for.
  const file = await open(at, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return refuseRequest(at, message('requestCauses', 'noFile'));
    const fault = exposure(facts, invoker, { foreign: 'foreign', open: 'open' });
    if (fault !== null) return refuseRequest(at, fault);
    if (facts.nlink !== 1) return refuseRequest(at, message('requestCauses', 'otherName'));
    if (facts.size > longestRequestBytes) return refuseRequest(at, message('requestCauses', 'tooLarge'));
    if ((await placeOf(file)) !== (await realPlaceOf(at)))
      return refuseRequest(at, message('requestCauses', 'elsewhere'));
    return succeed({ text: await readUpTo(file, facts.size), owner: invoker });
  } finally {
    await file.close();
  }
}

function exposure(
  facts: { readonly uid: number; readonly mode: number },
  invoker: string,
  words: { readonly foreign: 'foreign' | 'folderForeign'; readonly open: 'open' | 'folderOpen' },
): Message | null {
  if (String(facts.uid) !== invoker) return message('requestCauses', words.foreign);
  return (facts.mode & anybodyElse) === 0 ? null : message('requestCauses', words.open);
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
  const cause = message('causes', 'notAdministratorsAlone');
  return failWith(failure('elevation.not-placed', { path: folder, cause }));
}
