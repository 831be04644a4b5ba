import { linesOfCheck } from '../core/check-lines.ts';
import { renderCheckReport } from '../core/check-report.ts';
import type { Answers } from '../shared/answers.ts';
import type { Failure } from '../shared/failure.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { checkPrerequisites } from '../usecases/check-prerequisites.ts';
import { readSiteAnswers } from '../usecases/read-site-answers.ts';
import type { ApplySetupDeps } from '../usecases/setup-dependencies.ts';
import { exitCodeOfChecks } from './check-exit-code.ts';
import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, failedOutcome } from './command-outcome.ts';
import { usageFailure } from './usage-failure.ts';

export interface CheckOptions {
  readonly answers?: string;
  /** Check what the settings of this site say, as `answers` would. */
  readonly site?: string;
  /** Where to write the results as an HTML page. */
  readonly html?: string;
}

const nothing = { checks: [], report: null };

/** `pkgsource check`: what Setup and the runs after it need, with a remedy for each that is missing. */
export async function checkCommand(context: CommandContext, options: CheckOptions): Promise<CommandOutcome> {
  const parts = await context.openSetup();
  const answers = await readAnswers(context, parts, options);
  if (!answers.ok) return failedOutcome(answers.failures, nothing);
  const checks = await checkPrerequisites(
    {
      ...{ ...parts, testDistributor: context.testDistributor },
      openEngines: context.syncParts.replication?.openEngines,
    },
    answers.value,
    context.signal,
  );
  const outcome = {
    exitCode: exitCodeOfChecks(checks),
    document: { checks, report: null },
    lines: checks.flatMap(linesOfCheck),
    failures: [],
  };
  if (options.html === undefined) return outcome;
  const page = renderCheckReport(
    {
      computer: parts.machine.computerName(),
      version: context.version,
      checkedAt: parts.clock.now().toISOString(),
      destination: answers.value?.destination ?? null,
      checks,
    },
    englishLanguage,
  );
  const saved = await context.saveFile(options.html, page);
  // What was found is told all the same.
  if (!saved.ok) {
    return { ...failedOutcome([saved.failure], { checks, report: null }), lines: outcome.lines };
  }
  return {
    ...outcome,
    document: { checks, report: saved.value },
    lines: [...outcome.lines, `Report: ${saved.value}`],
  };
}

type ReadAnswers =
  | { readonly ok: true; readonly value: Answers | null }
  | { readonly ok: false; readonly failures: readonly Failure[] };

async function readAnswers(
  context: CommandContext,
  parts: ApplySetupDeps,
  { answers, site }: CheckOptions,
): Promise<ReadAnswers> {
  if (answers !== undefined && site !== undefined) {
    const cause = '--answers and --site exclude each other';
    return { ok: false, failures: [usageFailure(cause)] };
  }
  if (answers !== undefined) return context.readAnswers(answers);
  if (site === undefined) return { ok: true, value: null };
  const destination = await chooseSite(context.registry, site);
  if (!destination.ok) return { ok: false, failures: [destination.failure] };
  const settings = await readSiteAnswers(parts, destination.value);
  return settings.ok ? settings : { ok: false, failures: [settings.failure] };
}
