import type { CheckResult } from '../shared/checks.ts';
import { type ExitCode, exitCodes } from '../shared/exit-codes.ts';
import { checkPrerequisites } from '../usecases/check-prerequisites.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, failedOutcome } from './command-outcome.ts';

/** `pkgsource check`: what Setup and the runs after it need, with a remedy for each that is missing. */
export async function checkCommand(
  context: CommandContext,
  options: { readonly answers?: string },
): Promise<CommandOutcome> {
  const answers = options.answers === undefined ? null : await context.readAnswers(options.answers);
  if (answers?.ok === false) return failedOutcome(answers.failures, { checks: [] });
  const checks = await checkPrerequisites(
    { ...(await context.openSetup()), testDistributor: context.testDistributor },
    answers?.value ?? null,
    context.signal,
  );
  return {
    exitCode: exitCodeOfChecks(checks),
    document: { checks },
    lines: checks.flatMap(linesOf),
    failures: [],
  };
}

/** Warnings do not fail: Setup goes on with them. */
function exitCodeOfChecks(checks: readonly CheckResult[]): ExitCode {
  const failed = checks.filter((check) => check.outcome === 'failed');
  if (failed.length === 0) return exitCodes.done;
  return failed.some((check) => check.id === 'rights') ? exitCodes.rightsMissing : exitCodes.badAnswers;
}

function linesOf({ outcome, title, found, remedy }: CheckResult): string[] {
  return [`${outcome.padEnd(7)} ${title}: ${found}`, ...(remedy === null ? [] : [`        ${remedy}`])];
}
