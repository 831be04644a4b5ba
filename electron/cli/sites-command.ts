import { failureLine } from '../shared/failure.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';

/** `pkgsource sites`: the sites of this computer, and those of other computers whose host it is. */
export async function sitesCommand(context: CommandContext): Promise<CommandOutcome> {
  const own = await context.registry.list();
  const hosted = await context.hosts.list();
  if (!own.ok) return failedOutcome([own.failure]);
  if (!hosted.ok) return failedOutcome([hosted.failure]);
  const sites = [];
  const lines: string[] = [];
  for (const site of own.value) {
    const settings = await context.syncParts.openStore(site).readSettings();
    const unc = settings.ok ? settings.value.share.unc : null;
    const problem = settings.ok ? null : failureLine(settings.failure);
    sites.push({ site, unc, problem });
    lines.push(problem === null ? `${site}, shared as ${unc}` : `${site}: ${problem}`);
  }
  const hosts = hosted.value.map(({ unc, siteId }) => ({ unc, siteId }));
  lines.push(...hosts.map(({ unc }) => `${unc}, a site of another computer that this one syncs`));
  return doneOutcome({ sites, hosts }, lines.length === 0 ? ['No site is set up on this computer.'] : lines);
}
