import { exitCodeOf } from '../shared/failure.ts';
import type { RemovalPlan, RemovalProgress } from '../shared/removal.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { LeftBehind } from '../shared/setup-progress.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { findUnfinishedRemovals } from '../usecases/find-unfinished-setups.ts';
import { planRemoval } from '../usecases/plan-removal.ts';
import { removeSetup } from '../usecases/remove-setup.ts';
import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { openSetupLog } from './open-setup-log.ts';

export interface RemoveOptions {
  readonly site?: string;
  readonly keepCatalog?: boolean;
  readonly cleanDistributionPoints?: boolean;
  readonly dryRun?: boolean;
}

/** `pkgsource remove`: takes back exactly what Setup made, and says what it left alone; or tells what it would. */
export async function removeCommand(
  context: CommandContext,
  options: RemoveOptions,
): Promise<CommandOutcome> {
  const parts = await context.openSetup();
  const site = await siteToRemove(context, parts, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const request = {
    destination: site.value,
    keepCatalog: options.keepCatalog ?? false,
    cleanDistributionPoints: options.cleanDistributionPoints ?? false,
  };
  const plan = await planRemoval(parts, request);
  if (!plan.ok) return failedOutcome([plan.failure]);
  const document = { site: site.value, plan: plan.value, removed: [], leftBehind: [] };
  if (options.dryRun === true) return doneOutcome(document, linesOfPlan(plan.value));

  const log = await openSetupLog(context);
  const { signal, progress } = context;
  const report = lineReport(progress);
  const outcome = await removeSetup(parts, { ...request, planHash: plan.value.hash, signal, report });
  if (outcome.kind === 'refused') {
    log.warn(`${site.value} was not removed: ${outcome.failure.code}`);
    const exitCode = exitCodeOf(outcome.failure);
    return { exitCode, document, lines: [], failures: [outcome.failure] };
  }
  const { removed, leftBehind } = outcome;
  log.info(`${site.value} was removed: ${removed.length} changes taken back, ${leftBehind.length} left`);
  return doneOutcome({ ...document, removed, leftBehind }, [
    ...removed.map((what) => `Removed ${englishLanguage.say(what)}`),
    ...leftBehind.map((left) => `Left ${stays(left)}`),
  ]);
}

/** A site whose removal was interrupted is on no list any more. */
async function siteToRemove(
  { registry }: CommandContext,
  parts: Parameters<typeof findUnfinishedRemovals>[0],
  named: string | undefined,
): Promise<Result<string>> {
  const chosen = await chooseSite(registry, named);
  if (chosen.ok || chosen.failure.code !== 'site.none') return chosen;
  const unfinished = await findUnfinishedRemovals(parts);
  const [only, ...others] = unfinished.ok ? unfinished.value : [];
  return only === undefined || others.length > 0 ? chosen : succeed(only.site);
}

function linesOfPlan({ site, operations, leaves }: RemovalPlan): string[] {
  return [
    `To remove the site in ${site}:`,
    ...operations.map(
      ({ title }, index) => `${String(index + 1).padStart(3)}. ${englishLanguage.say(title)}`,
    ),
    ...leaves.map((left) => `Stays: ${stays(left)}`),
  ];
}

function stays({ what, remedy }: LeftBehind): string {
  return `${englishLanguage.say(what)}. ${englishLanguage.say(remedy)}`;
}

/** Operations as they begin and end, once each. */
function lineReport(print: (line: string) => void): (progress: RemovalProgress) => void {
  const said = new Set<string>();
  return ({ operations }) => {
    for (const { title, state } of operations) {
      const line = `${englishLanguage.say(title)}: ${state === 'not undone' ? 'left behind' : state}`;
      if (state === 'to do' || said.has(line)) continue;
      said.add(line);
      print(line);
    }
  };
}
