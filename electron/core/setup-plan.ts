import type { Answers } from '../shared/answers.ts';
import type { Operation, Plan, PrepareOutcome } from '../shared/plan.ts';
import { checkAnswers } from './check-answers.ts';
import { retireHostOperation } from './plan-host-operations.ts';
import { planOperations } from './plan-operations.ts';
import { leavingPointsWarning, planTakeaways } from './plan-takeaways.ts';
import type { SetupFacts } from './setup-facts.ts';
import { setupProblems, setupWarnings } from './setup-problems.ts';
import { chooseShare } from './share-choice.ts';
import { canonicalText } from './wanted-settings.ts';

/**
 * What Setup would do on this computer for these (tidy) answers, or every reason why it cannot.
 * `fingerprint` is SHA-256 of a text.
 */
export function decidePlan(
  facts: SetupFacts,
  answers: Answers,
  fingerprint: (text: string) => string,
): PrepareOutcome {
  const problems = [...checkAnswers(answers, facts.platform), ...setupProblems(facts, answers)];
  const share = chooseShare(answers.share.name, facts.packageSource.path, facts.shares, facts.platform);
  const updatesShare =
    answers.updatesSource === undefined || facts.updatesSource === null
      ? null
      : chooseShare(answers.updatesSource.shareName, facts.updatesSource.path, facts.shares, facts.platform);
  for (const choice of [share, updatesShare]) if (choice?.kind === 'none free') problems.push(choice.failure);
  if (problems.length > 0 || share.kind === 'none free' || updatesShare?.kind === 'none free') {
    return { kind: 'refused', problems };
  }
  const wantedShares = [share, updatesShare].flatMap((choice) => (choice === null ? [] : [choice.name]));
  const takeaways = planTakeaways(facts, wantedShares);
  const operations = [
    ...planOperations({ facts, answers, share, updatesShare }),
    // Last: computers go on using the old names until the site has the new ones.
    ...takeaways.operations,
    retireHostOperation(facts, answers),
  ].filter((operation) => operation !== null);
  const leaving = leavingPointsWarning(facts, answers);
  return {
    kind: 'ready',
    plan: {
      packageSource: facts.packageSource.path,
      shareName: share.name,
      unc: facts.uncPrefix + share.name,
      operations,
      warnings: [
        ...setupWarnings(facts, answers),
        ...takeaways.warnings,
        ...(leaving === null ? [] : [leaving]),
      ],
      hash: fingerprint(
        canonicalText({ answers: { ...answers, $schema: null }, operations: operations.map(essence) }),
      ),
    },
  };
}

/** Whether the plan changes anything. */
export function changesAnything(plan: Plan): boolean {
  return plan.operations.some(({ state }) => state === 'to do');
}

/**
 * What an operation does, without its wording and without the number of a share's name: two Setups that start
 * at once are both carried out, and each says which name it got.
 */
function essence(operation: Operation): unknown {
  const { title, why, touches, undo, ...data } = operation;
  return 'wantedName' in data ? { ...data, name: null } : data;
}
