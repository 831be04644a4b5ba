import { exitCodes } from '../shared/exit-codes.ts';
import { exitCodeOf, failure } from '../shared/failure.ts';
import type { Plan } from '../shared/plan.ts';
import { assertNever } from '../shared/result.ts';
import type { SetupOutcome } from '../shared/setup-progress.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { type CommandOutcome, doneOutcome } from './command-outcome.ts';

/** How a Setup ended, for a script and for a person. */
export function outcomeOfSetup(plan: Plan | null, outcome: SetupOutcome): CommandOutcome {
  const document = { plan, outcome };
  switch (outcome.kind) {
    case 'done':
      return doneOutcome(document, [`The site in ${outcome.site} is shared as ${outcome.unc}.`]);
    case 'done with failures': {
      const { failed, site, unc } = outcome;
      const reason = failure('run.points-failed', {
        count: failed.length,
        total: pointsOf(plan),
        names: failed.join(', '),
      });
      const lines = [`The site in ${site} is shared as ${unc}.`];
      return { exitCode: exitCodes.someDistributionPointsFailed, document, lines, failures: [reason] };
    }
    case 'failed':
      return {
        exitCode: exitCodeOf(outcome.failure),
        document,
        lines: outcome.leftBehind.map(({ what, remedy }) => {
          const { say } = englishLanguage;
          return `Left behind: ${say(what)}. ${say(remedy)}`;
        }),
        failures: [outcome.failure],
      };
    default:
      return assertNever(outcome);
  }
}

function pointsOf(plan: Plan | null): number {
  return (plan?.operations ?? []).reduce(
    (count, operation) => count + (operation.kind === 'distribute' ? operation.distributionPoints.length : 0),
    0,
  );
}
