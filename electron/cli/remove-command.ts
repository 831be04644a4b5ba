import { removeSetup } from '../usecases/remove-setup.ts';
import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';

export interface RemoveOptions {
  readonly site?: string;
  readonly keepCatalog?: boolean;
}

/** `pkgsource remove`: takes back exactly what Setup made, and says what it left alone. */
export async function removeCommand(
  context: CommandContext,
  options: RemoveOptions,
): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const log = context.openLog(context.logs, 'setup');
  const result = await removeSetup(await context.openSetup(), {
    destination: site.value,
    keepCatalog: options.keepCatalog ?? false,
  });
  if (!result.ok) {
    log.warn(`${site.value} was not removed: ${result.failure.code}`);
    return failedOutcome([result.failure]);
  }
  const { removed, leftBehind } = result.value;
  log.info(`${site.value} was removed: ${removed.length} changes taken back, ${leftBehind.length} left`);
  return doneOutcome({ site: site.value, removed, leftBehind }, [
    ...removed.map((what) => `Removed ${what}`),
    ...leftBehind.map(({ what, remedy }) => `Left ${what}. ${remedy}`),
  ]);
}
