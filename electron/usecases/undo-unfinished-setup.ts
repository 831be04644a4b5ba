import type { UnfinishedSetup } from '../core/unfinished-setup.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { findUnfinishedSetups } from './find-unfinished-setups.ts';
import { clearAction, missingRights } from './missing-rights.ts';
import { createSetupChanges } from './setup-changes.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import type { LeftBehind } from './setup-operations/setup-context.ts';

type UndoUnfinishedDeps = Omit<ApplySetupDeps, 'startSync'>;

/**
 * Takes back what an unfinished Setup made, last first; the value is what could not be taken back. Killed in its
 * turn, it is found again. Failures: `rights.missing`, `setup.locked`, and `setup.settled` where another program was
 * quicker.
 */
export async function undoUnfinishedSetup(
  deps: UndoUnfinishedDeps,
  { site }: Pick<UnfinishedSetup, 'site'>,
): Promise<Result<LeftBehind[]>> {
  const missing = await missingRights(deps.machine, clearAction);
  if (missing !== null) return failWith(missing);
  const lock = await deps.setupLock.acquire('undoing', site);
  if (!lock.ok) return lock;
  try {
    // As the journal says now: it may have been settled before the lock was free.
    const found = await findUnfinishedSetups(deps);
    if (!found.ok) return found;
    const unfinished = found.value.find((setup) => setup.site === site);
    if (unfinished === undefined) return failWith(failure('setup.settled', { site }));
    return succeed(await undoUnderLock(deps, unfinished));
  } finally {
    await lock.value.release();
  }
}

async function undoUnderLock(
  deps: UndoUnfinishedDeps,
  { setupIds, changes }: UnfinishedSetup,
): Promise<LeftBehind[]> {
  const leftBehind = await createSetupChanges(deps, setupIds[0], changes).undo();
  const outcome = leftBehind.length === 0 ? 'undone' : 'partly undone';
  for (const setupId of setupIds) {
    const at = deps.clock.now().toISOString();
    await deps.journal.append({ at, setupId, kind: 'setup ended', outcome });
  }
  return leftBehind;
}
