import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import { judgeLock } from '../../core/lock-staleness.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { HeldLock, SiteLock } from '../../ports/site-lock.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { holdLock } from './held-lock.ts';
import {
  candidatePath,
  claimName,
  type FoundLock,
  type LockContent,
  readChain,
  successorPath,
  textLength,
  writeCandidate,
} from './lock-chain.ts';
import type { Liveness, ProcessTable } from './process-identity.ts';

export interface SiteLockParts {
  readonly files: Files;
  readonly clock: Clock;
  readonly processes: ProcessTable;
  /**
   * Without it a heartbeat goes into the lock, through the file that was opened when it was taken. In a file beside it
   * where every write goes by name: one that comes late, after another run took the lock over, must change nothing of
   * what that run wrote.
   */
  readonly beats?: 'beside';
  /** Milliseconds on a clock that nobody can set. */
  monotonicMs(): number;
}

/** Two runs that find the same dead lock at once: the loser looks again, and finds the winner's. */
const attempts = 5;
const watchEveryMs = 1_000;
const removeAgainMs = 200;

/** The lock of the site whose `.sync` folder is `folder`. */
export function createSiteLock(parts: SiteLockParts, folder: string): SiteLock {
  return {
    acquire: async (runId, signal) => {
      try {
        return await acquire(parts, folder, runId, signal);
      } catch (error) {
        if (errorCodeOf(error) === null) throw error;
        return failWith(siteFileFailure('locking', path.join(folder, 'lock'), error));
      }
    },
    isHeldBy: async (runId) => {
      const owner = (await readChain(parts.files, folder)).at(-1);
      if (owner?.content?.runId !== runId) return false;
      const liveness = await parts.processes.look(owner.content);
      if (liveness !== 'unknown') return liveness === 'alive';
      // Only shown to people, never decided on: here another computer's clock may be compared with ours.
      return (
        judgeLock(liveness, parts.clock.now().getTime() - Number(owner.mtimeNs / 1_000_000n)).kind === 'held'
      );
    },
  };
}

async function acquire(
  parts: SiteLockParts,
  folder: string,
  runId: string,
  signal?: AbortSignal,
): Promise<Result<HeldLock>> {
  const content = await newContent(parts, runId);
  const candidate = candidatePath(folder, content);
  let present: FoundLock | undefined;
  try {
    await writeCandidate(parts.files, folder, content);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      present = (await readChain(parts.files, folder)).at(-1);
      if (present !== undefined && !(await mayTake(parts, folder, present, candidate, signal))) break;
      const target = present === undefined ? path.join(folder, 'lock') : successorPath(folder, present.epoch);
      if (!(await claimName(parts.files, candidate, target, content))) continue;
      const held = await holdLock({ ...parts, folder, content, createdAt: target, before: present ?? null });
      if (held !== null) return succeed(held);
    }
    return failWith(lockedBy(present));
  } catch (error) {
    const owner = (await readChain(parts.files, folder)).at(-1);
    // A candidate that was not complete yet was swept by the run that got the lock.
    if (errorCodeOf(error) === 'ENOENT' && owner !== undefined) return failWith(lockedBy(owner));
    throw error;
  } finally {
    await removeCandidate(parts, candidate);
  }
}

/** Over a share it cannot be removed while another run looks at it. What stays is swept by the next owner. */
async function removeCandidate({ files, clock }: SiteLockParts, candidate: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const code = await files.remove(candidate).then(() => null, errorCodeOf);
    if (code === null || code === 'ENOENT') return;
    await clock.wait(removeAgainMs);
  }
}

function lockedBy(owner: FoundLock | undefined) {
  const { runId, host, process, heartbeatAt } = owner?.content ?? {
    runId: 'unknown',
    host: 'unknown',
    process: 0,
    heartbeatAt: 'unknown',
  };
  return failure('site.locked', { runId, host, process, since: heartbeatAt });
}

async function newContent(parts: SiteLockParts, runId: string): Promise<LockContent> {
  const now = parts.clock.now().toISOString();
  return {
    format: 1,
    epoch: randomUUID(),
    ...(await parts.processes.self()),
    runId,
    heartbeatAt: now,
    beat: 0,
  };
}

async function mayTake(
  parts: SiteLockParts,
  folder: string,
  owner: FoundLock,
  candidate: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const liveness: Liveness = owner.content === null ? 'unknown' : await parts.processes.look(owner.content);
  const verdict = judgeLock(liveness, await ageOf(parts.files, owner, candidate));
  if (verdict.kind !== 'watch') return verdict.kind === 'free';
  const since = parts.monotonicMs();
  while (parts.monotonicMs() - since < verdict.forMs) {
    await parts.clock.wait(watchEveryMs, signal).catch(() => undefined);
    if (signal?.aborted) return false;
    const now = (await readChain(parts.files, folder)).at(-1);
    // Gone or changed: looked at again from the beginning, or alive.
    if (now === undefined) return true;
    if (now.fileId !== owner.fileId || now.text !== owner.text || now.mtimeNs !== owner.mtimeNs) return false;
  }
  return true;
}

/**
 * Milliseconds from the lock's last change to now, both by the clock of the computer that has the disk: the
 * candidate's time is set anew for it.
 */
async function ageOf(files: Files, owner: FoundLock, candidate: string): Promise<number> {
  const file = await files.open(candidate, 'update');
  try {
    await file.write(Buffer.from(' '), textLength - 1);
    await file.sync();
    return Number(((await file.facts()).mtimeNs - owner.mtimeNs) / 1_000_000n);
  } finally {
    await file.close();
  }
}
