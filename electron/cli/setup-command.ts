import { copyCostLine } from '../core/copy-cost.ts';
import type { Answers } from '../shared/answers.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import { failureLine } from '../shared/failure.ts';
import type { Operation, Plan } from '../shared/plan.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { applySetup } from '../usecases/apply-setup.ts';
import {
  findUnfinishedRemovals,
  findUnfinishedSetups,
  unfinishedFailure,
  unfinishedRemovalFailure,
} from '../usecases/find-unfinished-setups.ts';
import { prepareSetup } from '../usecases/prepare-setup.ts';
import type { ApplySetupDeps } from '../usecases/setup-dependencies.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { openSetupLog } from './open-setup-log.ts';
import { outcomeOfSetup } from './setup-outcome.ts';
import { setupProgressLines } from './setup-progress-lines.ts';
import { settleUnfinished } from './unfinished-setups.ts';
import { usageFailure } from './usage-failure.ts';

export interface SetupOptions {
  readonly answers?: string;
  readonly dryRun?: boolean;
  /** Finish what an interrupted Setup began, before anything else. */
  readonly resume?: boolean;
  /** Take back what an interrupted Setup did, before anything else. */
  readonly undo?: boolean;
}

const nothing = { plan: null, outcome: null };

/** `pkgsource setup`: does exactly what the answer file says, or tells what it would do. */
export async function setupCommand(context: CommandContext, options: SetupOptions): Promise<CommandOutcome> {
  const cause = wrongOptions(options);
  if (cause !== null) return failedOutcome([usageFailure(cause)], nothing);
  const answers = options.answers === undefined ? null : await context.readAnswers(options.answers);
  if (answers?.ok === false) return failedOutcome(answers.failures, nothing);
  const parts = await context.openSetup();
  if (options.resume === true || options.undo === true) {
    const settled = await settleUnfinished(context, parts, options.undo === true ? 'undo' : 'resume');
    if (answers === null || settled.exitCode !== exitCodes.done) return settled;
  }
  return answers === null ? doneOutcome(nothing, []) : setUp(context, parts, answers.value, options);
}

function wrongOptions({ answers, dryRun, resume, undo }: SetupOptions): string | null {
  if (resume === true && undo === true) return '--resume and --undo exclude each other';
  const settles = resume === true || undo === true;
  if (settles && dryRun === true) return '--dry-run changes nothing, so it goes with --answers alone';
  return settles || answers !== undefined ? null : 'setup needs --answers FILE, --resume or --undo';
}

async function setUp(
  context: CommandContext,
  parts: ApplySetupDeps,
  answers: Answers,
  { dryRun }: SetupOptions,
): Promise<CommandOutcome> {
  const unfinished = await findUnfinishedSetups(parts);
  if (!unfinished.ok) return failedOutcome([unfinished.failure], nothing);
  const removals = await findUnfinishedRemovals(parts);
  if (!removals.ok) return failedOutcome([removals.failure], nothing);
  const problems = [
    ...unfinished.value.map(unfinishedFailure),
    ...removals.value.map(unfinishedRemovalFailure),
  ];
  if (problems.length > 0 && dryRun !== true) return failedOutcome(problems, nothing);
  const prepared = await prepareSetup(parts, answers);
  if (prepared.kind === 'refused') return failedOutcome(prepared.problems, nothing);
  const { plan } = prepared;
  if (dryRun === true) return doneOutcome({ plan, outcome: null }, linesOfPlan(plan));
  return carryOutPlan(context, parts, answers, plan);
}

/** Carries out a plan that was made for these answers; tells its progress. */
export async function carryOutPlan(
  context: CommandContext,
  parts: ApplySetupDeps,
  answers: Answers,
  plan: Plan,
): Promise<CommandOutcome> {
  const log = await openSetupLog(context);
  log.info(`setup of ${answers.destination} began, plan ${plan.hash}`);
  const outcome = await applySetup(parts, {
    answers,
    planHash: plan.hash,
    signal: context.signal,
    report: setupProgressLines(context.progress),
  });
  log.info(`setup of ${answers.destination} ended: ${outcome.kind}`);
  return outcomeOfSetup(plan, outcome);
}

/** A plan for a person to read. */
export function linesOfPlan(plan: Plan): string[] {
  return [
    `Plan for ${plan.packageSource}, to be shared as ${plan.unc}:`,
    ...plan.operations.flatMap((operation, index) => linesOfOperation(operation, index + 1)),
    ...[plan.copyCost].flatMap((cost) => (cost === undefined ? [] : (copyCostLine(cost) ?? []))),
    ...plan.warnings.map((warning) => `Warning: ${failureLine(warning)}`),
  ];
}

function linesOfOperation({ state, title, why, touches, undo }: Operation, number: number): string[] {
  const { say } = englishLanguage;
  const counted = `${String(number).padStart(3)}. ${say(title)}`;
  if (state === 'already right') return [`${counted} (already right)`];
  return [
    counted,
    `     why: ${say(why)}`,
    ...(touches.length === 0 ? [] : [`     touches: ${touches.join(', ')}`]),
    `     undone by: ${undo === null ? 'nothing to undo' : say(undo)}`,
  ];
}
