import type { UnfinishedSetup } from '../core/unfinished-setup.ts';
import { failure } from '../shared/failure.ts';
import type { Plan } from '../shared/plan.ts';
import type { SetupOutcome } from '../shared/setup-progress.ts';
import { type ApplySetupRequest, applySetup } from './apply-setup.ts';
import { prepareSetup } from './prepare-setup.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';

export interface FinishedSetup {
  /** What was left to do; null where there can be no plan. */
  readonly plan: Plan | null;
  readonly outcome: SetupOutcome;
}

/**
 * Finishes an unfinished Setup by its own answers: what is right already is left alone. Should that fail, only
 * what it did itself is taken back, and the earlier Setup stays unfinished.
 */
export async function finishUnfinishedSetup(
  deps: ApplySetupDeps,
  unfinished: UnfinishedSetup,
  watch: Pick<ApplySetupRequest, 'signal' | 'report'>,
): Promise<FinishedSetup> {
  const { answers, setupIds, site } = unfinished;
  const failed = (reason: Extract<SetupOutcome, { kind: 'failed' }>['failure']): FinishedSetup => ({
    plan: null,
    outcome: { kind: 'failed', failure: reason, leftBehind: [] },
  });
  if (answers === null) return failed(failure('setup.answers-unknown', { site }));
  const prepared = await prepareSetup(deps, answers);
  if (prepared.kind === 'refused') {
    return failed(prepared.problems[0] ?? failure('setup.answers-unknown', { site }));
  }
  const { plan } = prepared;
  const outcome = await applySetup(deps, {
    ...watch,
    answers,
    planHash: plan.hash,
    finishes: setupIds,
  });
  return { plan, outcome };
}
