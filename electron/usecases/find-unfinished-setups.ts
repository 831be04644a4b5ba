import { errorCodeOf } from '../core/file-error.ts';
import { startedOnly, type UnfinishedSetup, unfinishedSetups } from '../core/unfinished-setup.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import { nameOfChange } from './setup-operations/operations.ts';

/** Setups that were killed, or that a crash ended: to be finished or undone before anything else is changed. */
export async function findUnfinishedSetups({
  journal,
  setupOwners,
}: Pick<ApplySetupDeps, 'journal' | 'setupOwners'>): Promise<Result<UnfinishedSetup[]>> {
  try {
    const events = await journal.read();
    if (!events.ok) return events;
    const gone = new Set<string>();
    for (const { setupId, owner, at } of startedOnly(events.value)) {
      if (owner !== undefined && (await setupOwners.isGone(owner, new Date(at)))) gone.add(setupId);
    }
    return succeed(unfinishedSetups(events.value, ({ setupId }) => gone.has(setupId)));
  } catch (error) {
    // Whoever may not read the journal may not finish or undo either; those who may are asked.
    if (['EACCES', 'EPERM'].includes(errorCodeOf(error) ?? '')) return succeed([]);
    throw error;
  }
}

/** What an unfinished Setup keeps from being done, for people. */
export function unfinishedFailure({ site, startedAt, changes }: UnfinishedSetup): Failure {
  const last = changes.at(-1);
  return failure('setup.unfinished', {
    site,
    startedAt,
    count: changes.length,
    last: last === undefined ? 'nothing' : nameOfChange(last),
  });
}
