import { changesAnything } from '../core/setup-plan.ts';
import { planRepair } from '../usecases/plan-repair.ts';
import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { carryOutPlan, linesOfPlan } from './setup-command.ts';

export interface RepairOptions {
  readonly site?: string;
  readonly dryRun?: boolean;
}

const nothing = { plan: null, outcome: null };

/** `pkgsource repair`: puts right what differs from the site's settings, or tells what would be. */
export async function repairCommand(
  context: CommandContext,
  options: RepairOptions,
): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure], nothing);
  const parts = await context.openSetup();
  const repair = await planRepair(parts, site.value);
  if (!repair.ok) return failedOutcome([repair.failure], nothing);
  const { answers, prepared } = repair.value;
  if (prepared.kind === 'refused') return failedOutcome(prepared.problems, nothing);
  const { plan } = prepared;
  if (!changesAnything(plan)) {
    return doneOutcome({ plan, outcome: null }, [
      `There is nothing to repair: the site in ${site.value} is as its settings say.`,
    ]);
  }
  if (options.dryRun === true) return doneOutcome({ plan, outcome: null }, linesOfPlan(plan));
  return carryOutPlan(context, parts, answers, plan);
}
