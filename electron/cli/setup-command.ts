import type { Answers } from '../shared/answers.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import { exitCodeOf, failure, failureLine } from '../shared/failure.ts';
import type { Plan } from '../shared/plan.ts';
import { assertNever } from '../shared/result.ts';
import type { SetupOutcome, SetupProgress } from '../shared/setup-progress.ts';
import { applySetup } from '../usecases/apply-setup.ts';
import { prepareSetup } from '../usecases/prepare-setup.ts';
import type { ApplySetupDeps } from '../usecases/setup-dependencies.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';

export interface SetupOptions {
  readonly answers: string;
  readonly dryRun?: boolean;
}

const nothing = { plan: null, outcome: null };

/** `pkgsource setup`: does exactly what the answer file says, or tells what it would do. */
export async function setupCommand(context: CommandContext, options: SetupOptions): Promise<CommandOutcome> {
  const answers = await context.readAnswers(options.answers);
  if (!answers.ok) return failedOutcome(answers.failures, nothing);
  const parts = await context.openSetup();
  const prepared = await prepareSetup(parts, answers.value);
  if (prepared.kind === 'refused') return failedOutcome(prepared.problems, nothing);
  const { plan } = prepared;
  if (options.dryRun === true) return doneOutcome({ plan, outcome: null }, linesOfPlan(plan));
  return carryOutPlan(context, parts, answers.value, plan);
}

/** Carries out a plan that was made for these answers; tells its progress. */
export async function carryOutPlan(
  context: CommandContext,
  parts: ApplySetupDeps,
  answers: Answers,
  plan: Plan,
): Promise<CommandOutcome> {
  const log = context.openLog(context.logs, 'setup');
  log.info(`setup of ${answers.destination} began, plan ${plan.hash}`);
  let shown: SetupProgress | null = null;
  const outcome = await applySetup(parts, {
    answers,
    planHash: plan.hash,
    signal: context.signal,
    report: (progress) => {
      for (const line of operationLines(shown, progress)) context.progress(line);
      shown = progress;
    },
  });
  log.info(`setup of ${answers.destination} ended: ${outcome.kind}`);
  return outcomeOf(plan, outcome);
}

function outcomeOf(plan: Plan, outcome: SetupOutcome): CommandOutcome {
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
        lines: outcome.leftBehind.map(({ what, remedy }) => `Left behind: ${what}. ${remedy}`),
        failures: [outcome.failure],
      };
    default:
      return assertNever(outcome);
  }
}

function pointsOf(plan: Plan): number {
  return plan.operations.reduce(
    (count, operation) => count + (operation.kind === 'distribute' ? operation.distributionPoints.length : 0),
    0,
  );
}

/** A plan for a person to read. */
export function linesOfPlan(plan: Plan): string[] {
  return [
    `Plan for ${plan.packageSource}, to be shared as ${plan.unc}:`,
    ...plan.operations.map(({ state, title, touches }, index) => {
      const mark = state === 'already right' ? ' (already right)' : '';
      return `${String(index + 1).padStart(3)}. ${title}${mark}\n     ${touches.join(', ')}`;
    }),
    ...plan.warnings.map((warning) => `Warning: ${failureLine(warning)}`),
  ];
}

/** Operations whose state changed, and what they noted. */
function operationLines(before: SetupProgress | null, after: SetupProgress): string[] {
  const known = new Map(before?.operations.map((operation) => [operation.id, operation]));
  return after.operations.flatMap(({ id, title, state, note }) => {
    if (state === 'to do' || known.get(id)?.state === state) return [];
    return [`${title}: ${state}${note === null ? '' : ` (${note})`}`];
  });
}
