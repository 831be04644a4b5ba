import { errorCodeOf } from '../core/file-error.ts';
import {
  type SetupStarted,
  startedOnly,
  type UnfinishedRemoval,
  type UnfinishedSetup,
  unfinishedRemovals,
  unfinishedSetups,
} from '../core/unfinished-setup.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { JournalEvent } from '../shared/setup-journal.ts';
import { type Message, message } from '../shared/texts/message.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import { nameOfChange } from './setup-operations/operations.ts';

type FindUnfinishedDeps = Pick<ApplySetupDeps, 'journal' | 'setupOwners'>;

/** Setups that were killed, or that a crash ended: to be finished or undone before anything else is changed. */
export function findUnfinishedSetups(deps: FindUnfinishedDeps): Promise<Result<UnfinishedSetup[]>> {
  return findUnfinished(deps, unfinishedSetups);
}

/** Removals that were killed, or that a crash ended: to be finished before anything else is changed. */
export function findUnfinishedRemovals(deps: FindUnfinishedDeps): Promise<Result<UnfinishedRemoval[]>> {
  return findUnfinished(deps, unfinishedRemovals);
}

async function findUnfinished<T>(
  { journal, setupOwners }: FindUnfinishedDeps,
  fold: (events: readonly JournalEvent[], isGone: (started: SetupStarted) => boolean) => T[],
): Promise<Result<T[]>> {
  try {
    const events = await journal.read();
    if (!events.ok) return events;
    const gone = new Set<string>();
    for (const { setupId, owner, at } of startedOnly(events.value)) {
      if (owner !== undefined && (await setupOwners.isGone(owner, new Date(at)))) gone.add(setupId);
    }
    return succeed(fold(events.value, ({ setupId }) => gone.has(setupId)));
  } catch (error) {
    // Whoever may not read the journal may not finish or undo either; those who may are asked.
    if (['EACCES', 'EPERM'].includes(errorCodeOf(error) ?? '')) return succeed([]);
    throw error;
  }
}

/** What an unfinished Setup keeps from being done, for people. */
export function unfinishedFailure({ site, startedAt, changes }: UnfinishedSetup): Failure {
  return failure('setup.unfinished', { site, startedAt, ...countOf(changes) });
}

/** The same for a removal. */
export function unfinishedRemovalFailure({ site, startedAt, changes }: UnfinishedRemoval): Failure {
  return failure('removal.unfinished', { site, startedAt, ...countOf(changes) });
}

function countOf(changes: UnfinishedSetup['changes']): { count: number; last: Message } {
  const last = changes.at(-1);
  return {
    count: changes.length,
    last: last === undefined ? message('leftThings', 'nothing') : nameOfChange(last),
  };
}
