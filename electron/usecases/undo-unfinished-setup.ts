import type { UnfinishedSetup } from '../core/unfinished-setup.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { createSetupChanges } from './setup-changes.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import type { LeftBehind } from './setup-operations/setup-context.ts';

type UndoUnfinishedDeps = Omit<ApplySetupDeps, 'startSync'>;

/**
 * Takes back what an unfinished Setup made, last first; the value is what could not be taken back. Killed in its
 * turn, it is found again. Failures: `rights.missing`.
 */
export async function undoUnfinishedSetup(
  deps: UndoUnfinishedDeps,
  { setupIds, changes }: UnfinishedSetup,
): Promise<Result<LeftBehind[]>> {
  const { machine, journal, clock } = deps;
  if (!(await machine.hasRights())) {
    return failWith(
      failure('rights.missing', { account: machine.account(), action: 'remove shares and schedules' }),
    );
  }
  const leftBehind = await createSetupChanges(deps, setupIds[0], changes).undo();
  const outcome = leftBehind.length === 0 ? 'undone' : 'partly undone';
  for (const setupId of setupIds) {
    await journal.append({ at: clock.now().toISOString(), setupId, kind: 'setup ended', outcome });
  }
  return succeed(leftBehind);
}
