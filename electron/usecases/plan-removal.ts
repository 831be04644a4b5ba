import { removalOperation } from '../core/removal-operation.ts';
import { canonicalText } from '../core/wanted-settings.ts';
import type { RemovalOperation, RemovalPlan } from '../shared/removal.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { LeftBehind } from '../shared/setup-progress.ts';
import { findTakeBacks, gatherRemoval, type RemovalRequest } from './removal/gather-removal.ts';
import { rehearse } from './removal/rehearse.ts';
import { takeBack } from './removal/take-back.ts';
import type { RemoveSetupDeps } from './setup-dependencies.ts';

/**
 * What removing a site would take back, and what would stay and why. Changes nothing: the removal is rehearsed.
 * Failures: `setup.not-ours`, an unreadable journal.
 */
export async function planRemoval(
  deps: RemoveSetupDeps,
  request: RemovalRequest,
): Promise<Result<RemovalPlan>> {
  const found = await findTakeBacks(deps, request.destination);
  if (!found.ok) return found;
  const quiet = {
    signal: new AbortController().signal,
    note: () => undefined,
    releaseSite: async () => undefined,
  };
  const context = await gatherRemoval(deps, request, quiet);
  const rehearsal = rehearse(deps);
  const operations: RemovalOperation[] = [];
  const leaves: LeftBehind[] = [];
  for (const thing of found.value.takeBacks) {
    const before = rehearsal.changeCount();
    const { left } = await takeBack(rehearsal.deps, thing.change, context);
    // What is gone already needs no operation.
    if (rehearsal.changeCount() > before) operations.push(removalOperation(thing, context.options));
    leaves.push(...left);
  }
  const site = request.destination;
  const { options } = context;
  const hash = deps.identifiers.fingerprint(canonicalText({ site, options, operations, leaves }));
  return succeed({ site, operations, leaves, hash });
}
