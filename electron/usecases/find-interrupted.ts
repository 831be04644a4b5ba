import type { UnfinishedRemoval, UnfinishedSetup } from '../core/unfinished-setup.ts';
import type { UnfinishedSetupFacts } from '../shared/contract.ts';
import { type Result, succeed } from '../shared/result.ts';
import { findUnfinishedRemovals, findUnfinishedSetups } from './find-unfinished-setups.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import { nameOfChange } from './setup-operations/operations.ts';

/** Interrupted Setups and removals of this computer, as the window shows them. */
export async function findInterrupted(
  deps: Pick<ApplySetupDeps, 'journal' | 'setupOwners'>,
): Promise<Result<UnfinishedSetupFacts[]>> {
  const setups = await findUnfinishedSetups(deps);
  if (!setups.ok) return setups;
  const removals = await findUnfinishedRemovals(deps);
  if (!removals.ok) return removals;
  return succeed([...setups.value.map(factsOfSetup), ...removals.value.map(factsOfRemoval)]);
}

function factsOfSetup({ site, startedAt, changes, answers }: UnfinishedSetup): UnfinishedSetupFacts {
  const named = changes.map(nameOfChange);
  return { site, startedAt, changes: named, canFinish: answers !== null, removal: null };
}

function factsOfRemoval({ site, startedAt, changes, options }: UnfinishedRemoval): UnfinishedSetupFacts {
  const named = [...new Set(changes.map(nameOfChange))];
  return { site, startedAt, changes: named, canFinish: true, removal: options };
}
