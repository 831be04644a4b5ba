import { samePath } from '../core/path-rules.ts';
import { siteFolders } from '../core/site-folders.ts';
import type { UnfinishedSetup } from '../core/unfinished-setup.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { LeftBehind } from '../shared/setup-progress.ts';
import { findUnfinishedSetups } from './find-unfinished-setups.ts';
import { type HeldSite, holdSite } from './hold-site.ts';
import { missingRights } from './missing-rights.ts';
import { createSetupChanges } from './setup-changes.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from './setup-dependencies.ts';
import { clearLocks, giveCatalogBack } from './setup-operations/get-catalog.ts';
import { notUndone, undoChange } from './setup-operations/operations.ts';

export type UndoUnfinishedDeps = Omit<ApplySetupDeps, 'startSync'> & Pick<RemoveSetupDeps, 'siteLock'>;

/**
 * Takes back what an unfinished Setup made, last first; the value is what could not be taken back. Killed in its
 * turn, it is found again. No run can work on the site meanwhile. Failures: `rights.missing`, `setup.locked`,
 * `site.locked`, and `setup.settled` where another program was quicker.
 */
export async function undoUnfinishedSetup(
  deps: UndoUnfinishedDeps,
  { site }: Pick<UnfinishedSetup, 'site'>,
): Promise<Result<LeftBehind[]>> {
  const missing = await missingRights(deps.machine, 'clear');
  if (missing !== null) return failWith(missing);
  const lock = await deps.setupLock.acquire('undoing', site);
  if (!lock.ok) return lock;
  try {
    // As the journal says now: it may have been settled before the lock was free.
    const found = await findUnfinishedSetups(deps);
    if (!found.ok) return found;
    const unfinished = found.value.find((setup) => setup.site === site);
    if (unfinished === undefined) return failWith(failure('setup.settled', { site }));
    const held = await holdSite(deps, site, 'undoing');
    if (!held.ok) return held;
    try {
      return succeed(await undoUnderLock(deps, unfinished, held.value));
    } finally {
      await held.value.release();
    }
  } finally {
    await lock.value.release();
  }
}

async function undoUnderLock(
  deps: UndoUnfinishedDeps,
  { setupIds, changes, site }: UnfinishedSetup,
  held: HeldSite,
): Promise<LeftBehind[]> {
  const takeBack = (change: Change) => takeBackHeld(deps, change, { site, held });
  const leftBehind = await createSetupChanges(deps, setupIds[0], changes, takeBack).undo();
  const outcome = leftBehind.length === 0 ? 'undone' : 'partly undone';
  for (const setupId of setupIds) {
    const at = deps.clock.now().toISOString();
    await deps.journal.append({ at, setupId, kind: 'setup ended', outcome });
  }
  return leftBehind;
}

/** The lock lies among what is taken back: it is kept for as long as its folder stays. */
async function takeBackHeld(
  deps: UndoUnfinishedDeps,
  change: Change,
  { site, held }: { readonly site: string; readonly held: HeldSite },
): Promise<LeftBehind | null> {
  const { platform } = deps.machine;
  const { settings } = siteFolders(site, null, platform);
  try {
    if (change.kind === 'catalog obtained') {
      await giveCatalogBack(deps, change, 'but its lock');
      return null;
    }
    if (change.kind === 'folder created' && samePath(change.path, settings, platform)) {
      await held.release();
      // What killed runs and undos left of it; whatever else is in there is not Setup's.
      await clearLocks(deps, site);
    }
  } catch (error) {
    return notUndone(change, error);
  }
  return undoChange(deps, change);
}
