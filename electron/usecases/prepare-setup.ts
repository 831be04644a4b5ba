import { checkAnswers, tidyAnswers } from '../core/check-answers.ts';
import { copyCostWarning } from '../core/copy-cost.ts';
import { decidePlan } from '../core/setup-plan.ts';
import type { Answers } from '../shared/answers.ts';
import type { PrepareOutcome } from '../shared/plan.ts';
import { estimateCopy } from './estimate-copy.ts';
import { gatherSetupFacts } from './gather-setup-facts.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** The plan for these answers on this computer, or every reason why there is none. Changes nothing. */
export async function prepareSetup(deps: PrepareSetupDeps, answers: Answers): Promise<PrepareOutcome> {
  // Answers that are wrong in themselves are told at once: the computer is not searched for relative paths.
  const problems = checkAnswers(answers, deps.machine.platform);
  if (problems.length > 0) return { kind: 'refused', problems };
  const tidy = tidyAnswers(answers, deps.machine.platform);
  const facts = await gatherSetupFacts(deps, tidy);
  const outcome = decidePlan(facts, tidy, deps.identifiers.fingerprint);
  if (outcome.kind === 'refused') return outcome;
  const copyCost = await estimateCopy(deps, tidy, {
    ...{ uncPrefix: facts.uncPrefix, sourceBytes: facts.catalogBytes },
    heldBytes: facts.manifest?.sizeBytes ?? null,
  });
  const warning = copyCostWarning(copyCost);
  const warnings = [...outcome.plan.warnings, ...(warning === null ? [] : [warning])];
  return { kind: 'ready', plan: { ...outcome.plan, copyCost, warnings } };
}
