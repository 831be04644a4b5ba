import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSiteLock } from '../../electron/adapters/files/site-lock.ts';
import type { HeldLock } from '../../electron/ports/site-lock.ts';

/** Takes the lock of a site, by its `.sync` folder, as a run of this process. */
export async function holdLock(syncFolder: string, runId: string): Promise<HeldLock> {
  const parts = {
    files: createNodeFiles(),
    clock: createSystemClock(),
    processes: createProcessTable(),
    monotonicMs: () => performance.now(),
  };
  const held = await createSiteLock(parts, syncFolder).acquire(runId);
  if (!held.ok) throw new Error(held.failure.code);
  return held.value;
}
