import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import { heartbeatEveryMs, staleAfterMs } from '../../core/lock-staleness.ts';
import type { OpenFile } from '../../ports/files.ts';
import type { HeldLock } from '../../ports/site-lock.ts';
import {
  beatPath,
  beatPrefix,
  candidatePrefix,
  type FoundLock,
  type LockContent,
  readChain,
  readLock,
  textOf,
} from './lock-chain.ts';
import { removeIfThere } from './remove-if-there.ts';
import type { SiteLockParts } from './site-lock.ts';

interface Claim extends SiteLockParts {
  readonly folder: string;
  readonly content: LockContent;
  /** Where the lock file was created: `lock`, or the successor of a dead one. */
  readonly createdAt: string;
  readonly before: FoundLock | null;
}

/**
 * Makes a lock file that was just created the site's lock: looks whether it really ends the chain, moves it to
 * `lock`, and renews it until it is released. Null when another run was quicker.
 */
export async function holdLock(claim: Claim): Promise<HeldLock | null> {
  const { files, folder } = claim;
  const lockPath = path.join(folder, 'lock');
  if (!(await ownsChain(claim))) {
    await files.remove(claim.createdAt).catch(() => undefined);
    return null;
  }
  // Heartbeats go into this open file and never by name: whoever took over owns the name.
  const file = await files.open(claim.createdAt, 'update');
  try {
    // Before the rename: of an open file that got another name some systems no longer tell the device.
    const { fileId, mtimeNs } = await file.facts();
    if (claim.createdAt !== lockPath) await files.rename(claim.createdAt, lockPath);
    await removeStale(claim, mtimeNs).catch(ignoreFileError);
    return keepAlive(claim, file, fileId);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function ownsChain(claim: Claim): Promise<boolean> {
  const owner = (await readChain(claim.files, claim.folder)).at(-1);
  return owner?.content?.epoch === claim.content.epoch;
}

/** What could not be looked at or removed now, because somebody reads it for example, is left to the next run. */
function ignoreFileError(error: unknown): void {
  if (errorCodeOf(error) === null) throw error;
}

/** Removes what dead runs left of the lock: earlier ownerships, and candidates of programs that were killed. */
async function removeStale(claim: Claim, nowNs: bigint): Promise<void> {
  const { files, folder, content } = claim;
  for (const name of await files.list(folder)) {
    const at = path.join(folder, name);
    const isPast = name.startsWith('lock.after-') && name !== `lock.after-${content.epoch}`;
    const isPastBeat = name.startsWith(beatPrefix) && name !== `${beatPrefix}${content.epoch}`;
    const isAbandoned =
      name.startsWith(candidatePrefix) && !name.endsWith(content.epoch) && (await isAbandonedCandidate(at));
    if (isPast || isPastBeat || isAbandoned) await files.remove(at).catch(() => undefined);
  }

  async function isAbandonedCandidate(at: string): Promise<boolean> {
    const candidate = await readLock(files, at);
    if (candidate === null) return false;
    // Incomplete: its writer was killed, or finds out that it was late and that this run has the lock.
    if (candidate.content === null) return true;
    const liveness = await claim.processes.look(candidate.content);
    if (liveness !== 'unknown') return liveness === 'dead';
    return Number((nowNs - candidate.mtimeNs) / 1_000_000n) > 2 * staleAfterMs;
  }
}

function keepAlive(claim: Claim, file: OpenFile, fileId: string): HeldLock {
  const { files, folder, clock } = claim;
  const lockPath = path.join(folder, 'lock');
  const lost = new AbortController();
  const released = new AbortController();
  let lostTo: HeldLock['lostTo'] = null;
  let beat = 0;

  // A file's number says nothing where the file is not kept open, as over a share: the next lock may get it again.
  const isOurs = (owner: FoundLock | null | undefined): boolean =>
    owner?.content == null ? owner?.fileId === fileId : owner.epoch === claim.content.epoch;
  const confirm = async (): Promise<boolean> => {
    const owner = (await readChain(files, folder)).at(-1);
    if (isOurs(owner)) return true;
    lostTo = { host: owner?.content?.host ?? 'unknown', runId: owner?.content?.runId ?? 'unknown' };
    lost.abort();
    return false;
  };
  const renew = async (): Promise<void> => {
    beat += 1;
    if (claim.beats === 'beside') return writeBeat(claim, beat);
    const heartbeatAt = clock.now().toISOString();
    await file.write(Buffer.from(textOf({ ...claim.content, heartbeatAt, beat })), 0);
  };
  const beating = (async () => {
    while (!released.signal.aborted) {
      await clock.wait(heartbeatEveryMs, released.signal).catch(() => undefined);
      if (released.signal.aborted || !(await confirm().catch(() => true))) return;
      // A disk that fails for a moment does not end the run; one that fails for two minutes loses the lock.
      await renew().catch(() => undefined);
    }
  })();

  return {
    lost: lost.signal,
    get lostTo() {
      return lostTo;
    },
    takenOverFrom: takenOverFrom(claim.before),
    confirm,
    release: async () => {
      released.abort();
      await beating;
      try {
        await file.close();
        const owner = await readLock(files, lockPath);
        if (isOurs(owner)) await files.remove(lockPath);
        if (claim.beats === 'beside') await removeIfThere(files, beatPath(folder, claim.content.epoch));
      } catch (error) {
        // A lock that cannot be removed any more is stale in two minutes, or at once on this computer.
        if (errorCodeOf(error) === null) throw error;
      }
    },
  };
}

function takenOverFrom(before: FoundLock | null): HeldLock['takenOverFrom'] {
  if (before === null) return null;
  const { host, runId, heartbeatAt } = before.content ?? {
    host: 'unknown',
    runId: 'unknown',
    heartbeatAt: 'unknown',
  };
  return { host, runId, heartbeatAt };
}

/** Only the file's time counts. */
async function writeBeat({ files, folder, content }: Claim, beat: number): Promise<void> {
  const file = await files.open(beatPath(folder, content.epoch), 'append');
  try {
    await file.write(Buffer.from(`${beat}\n`), 0);
  } finally {
    await file.close();
  }
}
