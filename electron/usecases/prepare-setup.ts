import { checkAnswers, tidyAnswers } from '../core/check-answers.ts';
import { decidePlan } from '../core/setup-plan.ts';
import type { Answers } from '../shared/answers.ts';
import type { PrepareOutcome } from '../shared/plan.ts';
import { gatherSetupFacts } from './gather-setup-facts.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** The plan for these answers on this computer, or every reason why there is none. Changes nothing. */
export async function prepareSetup(deps: PrepareSetupDeps, answers: Answers): Promise<PrepareOutcome> {
  // Answers that are wrong in themselves are told at once: the computer is not searched for relative paths.
  const problems = checkAnswers(answers, deps.machine.platform);
  if (problems.length > 0) return { kind: 'refused', problems };
  const tidy = tidyAnswers(answers, deps.machine.platform);
  const facts = await gatherSetupFacts(deps, tidy);
  return decidePlan(facts, tidy, deps.identifiers.fingerprint);
}
