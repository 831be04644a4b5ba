import { readSiteAnswers } from '../usecases/read-site-answers.ts';
import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';

/** `pkgsource settings`: prints the site's settings as the answer file that would give them. */
export async function settingsCommand(
  context: CommandContext,
  options: { readonly site?: string },
): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const answers = await readSiteAnswers(await context.openSetup(), site.value);
  if (!answers.ok) return failedOutcome([answers.failure]);
  return doneOutcome({ answers: answers.value }, [JSON.stringify(answers.value, null, 2)]);
}
