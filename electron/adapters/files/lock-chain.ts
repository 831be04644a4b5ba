import path from 'node:path';
import { z } from 'zod';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { readBounded } from './read-document.ts';
import { writeNewFile } from './replace-file.ts';

const maxLockBytes = 16 * 1024;
/** Dead owners that nobody cleaned up after: each takeover removes them, so a longer chain is not ours. */
const longestChain = 16;

/** The content of a lock file. */
export const lockContentSchema = z.strictObject({
  format: z.literal(1),
  /** Never used again: what is taken over is this one ownership, not a file name. */
  epoch: z.uuid(),
  host: z.string().max(255),
  space: z.string().max(200).nullable(),
  process: z.int(),
  startedAt: z.string().max(40).nullable(),
  runId: z.string().max(100),
  heartbeatAt: z.iso.datetime(),
  beat: z.int().nonnegative(),
});

export type LockContent = z.output<typeof lockContentSchema>;

/** A lock file as found. `content` is null for one that cannot be understood. */
export interface FoundLock {
  readonly path: string;
  readonly fileId: string;
  readonly mtimeNs: bigint;
  readonly text: string;
  readonly content: LockContent | null;
  /** Names the ownership: its epoch, or the file's number where the content is damaged. */
  readonly epoch: string;
}

/**
 * Follows the chain of ownerships: `lock`, then `lock.after-<epoch>` of a run that took that one over and has
 * not tidied up yet. The last of them is the owner. Empty when nobody holds the lock.
 */
export async function readChain(files: Files, folder: string): Promise<FoundLock[]> {
  const chain: FoundLock[] = [];
  let next = path.join(folder, 'lock');
  while (chain.length < longestChain) {
    const found = await readLock(files, next);
    if (found === null) break;
    chain.push(found);
    next = successorPath(folder, found.epoch);
  }
  return chain;
}

/** Where the run that takes over from `epoch` puts its lock. Only one can: it is created exclusively. */
export function successorPath(folder: string, epoch: string): string {
  return path.join(folder, `lock.after-${epoch}`);
}

/** Bytes of a lock file. */
export const textLength = 1024;

/** A lock file's text always has the same length, so that a heartbeat replaces all of the one before. */
export function textOf(content: LockContent): string {
  return JSON.stringify(content).padEnd(textLength);
}

/** Prefix of files that are complete locks under a name that does not count yet. */
export const candidatePrefix = 'lock.candidate-';

/** Where the candidate of an ownership lies. */
export function candidatePath(folder: string, { epoch }: LockContent): string {
  return path.join(folder, `${candidatePrefix}${epoch}`);
}

/** Writes a complete lock beside the real one. */
export async function writeCandidate(files: Files, folder: string, content: LockContent): Promise<void> {
  const mode = ((await files.lookThrough(folder))?.mode ?? 0o644) & 0o666;
  await writeNewFile(files, candidatePath(folder, content), textOf(content), mode, true);
}

/**
 * Gives the candidate the name that counts, in one step, or answers false when somebody has it: linked, so that
 * nobody reads half a lock. Where the file system has no links (FAT, some network mounts) the file is created
 * exclusively and then written.
 */
export async function claimName(
  files: Files,
  candidate: string,
  target: string,
  content: LockContent,
): Promise<boolean> {
  try {
    await files.link(candidate, target);
    return true;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'EEXIST') return false;
    if (!isWithoutLinks(code)) throw error;
    return await createInPlace(files, target, textOf(content), 0o660);
  }
}

async function createInPlace(files: Files, target: string, text: string, mode: number): Promise<boolean> {
  try {
    await writeNewFile(files, target, text, mode, true);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isWithoutLinks(code: string | null): boolean {
  return (
    code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS' || code === 'EINVAL'
  );
}

/** Prefix of files that hold nothing: when they were last written is when their owner last gave a sign of life. */
export const beatPrefix = 'lock.beat-';

/** Where an owner that cannot write into its lock any more shows that it lives. */
export function beatPath(folder: string, epoch: string): string {
  return path.join(folder, `${beatPrefix}${epoch}`);
}

/** Reads one lock file, with the time of its owner's last sign of life; null when it is not there. */
export async function readLock(files: Files, at: string): Promise<FoundLock | null> {
  const found = await readLockFile(files, at);
  if (found?.content == null) return found;
  const beat = await files.look(beatPath(path.dirname(at), found.epoch));
  return beat !== null && beat.mtimeNs > found.mtimeNs ? { ...found, mtimeNs: beat.mtimeNs } : found;
}

async function readLockFile(files: Files, at: string): Promise<FoundLock | null> {
  const facts = await files.look(at);
  if (facts === null) return null;
  let text: string;
  try {
    text = (await readBounded(files, at, maxLockBytes)) ?? '';
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const content = parseLock(text);
  const epoch = content?.epoch ?? `damaged-${facts.fileId.replaceAll(/\W/g, '-')}`;
  return { path: at, fileId: facts.fileId, mtimeNs: facts.mtimeNs, text, content, epoch };
}

function parseLock(text: string): LockContent | null {
  try {
    return lockContentSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
