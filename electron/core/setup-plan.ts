import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { Operation, Plan, PrepareOutcome } from '../shared/plan.ts';
import { checkAnswers } from './check-answers.ts';
import { planOperations } from './plan-operations.ts';
import type { SetupFacts } from './setup-facts.ts';
import { setupProblems, setupWarnings } from './setup-problems.ts';
import { chooseShare } from './share-choice.ts';
import { comesFrom } from './share-name.ts';
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
  const operations = planOperations({ facts, answers, share, updatesShare });
  return {
    kind: 'ready',
    plan: {
      packageSource: facts.packageSource.path,
      shareName: share.name,
      unc: facts.uncPrefix + share.name,
      operations,
      warnings: [
        ...setupWarnings(facts, answers),
        ...keptNameWarnings(answers.share.name, share.name, 'share.name'),
        ...(answers.updatesSource === undefined || updatesShare === null
          ? []
          : keptNameWarnings(answers.updatesSource.shareName, updatesShare.name, 'updatesSource.shareName')),
      ],
      hash: fingerprint(
        canonicalText({ answers: { ...answers, $schema: null }, operations: operations.map(essence) }),
      ),
    },
  };
}

/** A folder that is shared already keeps its share: computers use it by that name. */
function keptNameWarnings(wanted: string, name: string, field: string): Failure[] {
  return comesFrom(wanted, name) ? [] : [failure('share.name-kept', { name, wanted }, field)];
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
