import { changesAnything } from '../core/setup-plan.ts';
import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { Plan } from '../shared/plan.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { SetupOutcome, SetupProgress } from '../shared/setup-progress.ts';
import { listed } from '../shared/texts/listed.ts';
import { message } from '../shared/texts/message.ts';
import { carryOut, doneAs } from './carry-out-setup.ts';
import {
  findUnfinishedRemovals,
  findUnfinishedSetups,
  unfinishedFailure,
  unfinishedRemovalFailure,
} from './find-unfinished-setups.ts';
import { missingRights } from './missing-rights.ts';
import { prepareSetup } from './prepare-setup.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import { createProgressReport } from './setup-progress-report.ts';

export interface ApplySetupRequest {
  readonly answers: Answers;
  /** Hash of the plan that was shown: another plan is not carried out. */
  readonly planHash: string;
  /** Unfinished Setups of this site that this one finishes. Any other keeps it from beginning. */
  readonly finishes?: readonly string[];
  readonly signal: AbortSignal;
  report(progress: SetupProgress): void;
}

/**
 * Carries out the plan that was shown, operation by operation, each journaled before and after. A failure or a
 * cancel undoes what was done, last first, and names what could not be undone. Refused with `setup.locked` while
 * another Setup, undo or removal is at work on this computer.
 */
export async function applySetup(deps: ApplySetupDeps, request: ApplySetupRequest): Promise<SetupOutcome> {
  const ready = await readyPlan(deps, request);
  if (!ready.ok) return refused(ready.failure);
  // A plan that changes nothing touches nothing, the lock included.
  if (!changesAnything(ready.value)) return applyReady(deps, request, ready.value);
  const lock = await deps.setupLock.acquire('setup', request.answers.destination);
  if (!lock.ok) return refused(lock.failure);
  try {
    // Whoever held the lock before may have changed what the plan stands on.
    const still = await readyPlan(deps, request);
    return still.ok ? await applyReady(deps, request, still.value) : refused(still.failure);
  } finally {
    await lock.value.release();
  }
}

function refused(reason: Failure): SetupOutcome {
  return { kind: 'failed', failure: reason, leftBehind: [] };
}

/** The plan that was shown, if it is still the one for this computer and may be carried out. */
async function readyPlan(deps: ApplySetupDeps, request: ApplySetupRequest): Promise<Result<Plan>> {
  const prepared = await prepareSetup(deps, request.answers);
  const refusal = await refusalOf(
    deps,
    prepared.kind === 'refused' ? prepared.problems : prepared.plan,
    request,
  );
  if (refusal !== null || prepared.kind === 'refused') {
    return failWith(refusal ?? failure('program.defect', { cause: message('causes', 'noPlan') }));
  }
  return succeed(prepared.plan);
}

async function applyReady(
  deps: ApplySetupDeps,
  request: ApplySetupRequest,
  plan: Plan,
): Promise<SetupOutcome> {
  const progress = createProgressReport(plan, request.report);
  const outcome = changesAnything(plan)
    ? await carryOut(deps, request, plan, progress)
    : doneAs(deps, request.answers, plan.shareName, []);
  if (outcome.kind !== 'failed') await settleFinished(deps, request);
  progress.end(outcome);
  return outcome;
}

/** Why the plan is not carried out, or null. */
async function refusalOf(
  deps: ApplySetupDeps,
  prepared: Plan | readonly Failure[],
  { planHash, finishes = [] }: ApplySetupRequest,
): Promise<Failure | null> {
  if (!('operations' in prepared)) return prepared[0] ?? null;
  const unfinished = await findUnfinishedSetups(deps);
  if (!unfinished.ok) return unfinished.failure;
  const other = unfinished.value.find(({ setupIds }) => !setupIds.every((id) => finishes.includes(id)));
  if (other !== undefined) return unfinishedFailure(other);
  const removals = await findUnfinishedRemovals(deps);
  if (!removals.ok) return removals.failure;
  const [removal] = removals.value;
  if (removal !== undefined) return unfinishedRemovalFailure(removal);
  if (prepared.hash !== planHash) {
    const titles = prepared.operations.filter(({ state }) => state === 'to do').map(({ title }) => title);
    const changes = titles.length === 0 ? [message('planChanges', 'nothingToDo')] : titles;
    return failure('setup.plan-changed', { changes: listed(changes, 'semicolon') });
  }
  return changesAnything(prepared) ? missingRights(deps.machine, 'setUp') : null;
}

async function settleFinished(deps: ApplySetupDeps, { finishes = [] }: ApplySetupRequest): Promise<void> {
  for (const setupId of finishes) {
    const at = deps.clock.now().toISOString();
    await deps.journal.append({ at, setupId, kind: 'setup ended', outcome: 'finished later' });
  }
}
