import type { UnfinishedRemoval, UnfinishedSetup } from '../core/unfinished-setup.ts';
import { canonicalText } from '../core/wanted-settings.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { UnfinishedSetupFacts } from '../shared/setup-calls.ts';
import type { Message } from '../shared/texts/message.ts';
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
  const named = eachOnce(changes.map(nameOfChange));
  return { site, startedAt, changes: named, canFinish: true, removal: options };
}

function eachOnce(names: readonly Message[]): Message[] {
  return [...new Map(names.map((name) => [canonicalText(name), name])).values()];
}
