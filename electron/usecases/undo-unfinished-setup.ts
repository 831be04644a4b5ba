import { type UnfinishedSetup, unfinishedSetups } from '../core/setup-journal-fold.ts';
import type { Result } from '../shared/result.ts';
import { createSetupChanges } from './setup-changes.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import type { LeftBehind } from './setup-operations/setup-context.ts';

/**
 * Setups that were killed, or that a crash ended. Finishing one is running Setup with the same answers again:
 * what is right already is left alone.
 */
export async function findUnfinishedSetups(
  { journal }: Pick<ApplySetupDeps, 'journal'>,
  isRunning: (process: number) => boolean,
): Promise<Result<UnfinishedSetup[]>> {
  const events = await journal.read();
  return events.ok ? { ok: true, value: unfinishedSetups(events.value, isRunning) } : events;
}

/** Takes back what an unfinished Setup made, last first; returns what could not be taken back. */
export async function undoUnfinishedSetup(
  deps: Omit<ApplySetupDeps, 'startSync'>,
  { setupId, changes }: UnfinishedSetup,
): Promise<LeftBehind[]> {
  const leftBehind = await createSetupChanges(deps, setupId, changes).undo();
  await deps.journal.append({
    at: deps.clock.now().toISOString(),
    setupId,
    kind: 'setup ended',
    outcome: leftBehind.length === 0 ? 'undone' : 'partly undone',
  });
  return leftBehind;
}
