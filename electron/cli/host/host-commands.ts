import { linesOfCheck } from '../../core/check-lines.ts';
import { describeFailure, exitCodeOf, failureLine } from '../../shared/failure.ts';
import { englishLanguage } from '../../shared/texts/english-language.ts';
import { checkHost } from '../../usecases/host/check-host.ts';
import { installHost } from '../../usecases/host/install-host.ts';
import { removeHost } from '../../usecases/host/remove-host.ts';
import { requestSync } from '../../usecases/host/request-sync.ts';
import { wakeHost } from '../../usecases/host/wake-host.ts';
import { exitCodeOfChecks } from '../check-exit-code.ts';
import { chooseSite } from '../choose-site.ts';
import type { CommandContext } from '../command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from '../command-outcome.ts';
import { chooseHost, readSettingsFile } from './host-settings-file.ts';

/** `pkgsource host install --settings FILE`: what a kit's script and an installation over SSH run on the host. */
export async function hostInstallCommand(
  context: CommandContext,
  { settings }: { readonly settings: string },
): Promise<CommandOutcome> {
  const host = await readSettingsFile(context, settings);
  if (!host.ok) return failedOutcome([host.failure]);
  const installed = await installHost(await context.openHostParts(), host.value);
  if (!installed.ok) return failedOutcome([installed.failure]);
  const { changes, program, notReached } = installed.value;
  const lines = [
    changes.length === 0 ? 'Everything is installed already.' : `Installed: ${changes.join('; ')}.`,
    ...(notReached === null ? [] : [`Not yet: ${failureLine(notReached)}`]),
  ];
  return doneOutcome({ changes, program, notReached }, lines);
}

/** `pkgsource host check`: whether this computer can be the host; of what is installed, or of a settings file. */
export async function hostCheckCommand(
  context: CommandContext,
  options: { readonly settings?: string; readonly site?: string },
): Promise<CommandOutcome> {
  const host =
    options.settings === undefined
      ? await chooseHost(context, options.site)
      : await readSettingsFile(context, options.settings);
  if (!host.ok) return failedOutcome([host.failure], { checks: [] });
  const checks = await checkHost(await context.openHostParts(), host.value, context.signal);
  return {
    exitCode: exitCodeOfChecks(checks),
    document: { checks },
    lines: checks.flatMap(linesOfCheck),
    failures: [],
  };
}

/** `pkgsource host remove`: this computer is no host any more. */
export async function hostRemoveCommand(
  context: CommandContext,
  options: { readonly site?: string },
): Promise<CommandOutcome> {
  const host = await chooseHost(context, options.site);
  if (!host.ok) return failedOutcome([host.failure]);
  const done = await removeHost(await context.openHostParts(), host.value);
  if (!done.ok) return failedOutcome([done.failure]);
  const { removed, left } = done.value;
  const [first] = left;
  return {
    exitCode: first === undefined ? 0 : exitCodeOf(first),
    document: { removed },
    lines: [`Removed: ${removed.map(englishLanguage.say).join('; ')}.`],
    failures: left,
  };
}

/** `pkgsource host wake`: this computer looks at once, as its schedule would. */
export async function hostWakeCommand(
  context: CommandContext,
  options: { readonly site?: string },
): Promise<CommandOutcome> {
  const host = await chooseHost(context, options.site);
  if (!host.ok) return failedOutcome([host.failure]);
  const woken = await wakeHost(await context.openHostParts(), host.value);
  if (!woken.ok) return failedOutcome([woken.failure]);
  return doneOutcome({}, [`Looking at ${host.value.unc}; “pkgsource status” on the site server tells.`]);
}

/** `pkgsource host ask`: the site server asks its host for a run. */
export async function hostAskCommand(
  context: CommandContext,
  options: { readonly site?: string },
): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const { identifiers, otherHosts } = await context.openSetup();
  const parts = { ...context.syncParts, identifiers, wakeHost: otherHosts.wake };
  const asked = await requestSync(parts, site.value);
  if (!asked.ok) return failedOutcome([asked.failure]);
  const { computer, whyNotWoken } = asked.value;
  return doneOutcome({ host: computer, woken: whyNotWoken === null, whyNotWoken }, [
    whyNotWoken === null
      ? `${computer} was asked for a run, and begins.`
      : `${computer} was asked for a run; it looks at the site twice an hour. ${describeFailure(whyNotWoken).detail}`,
  ]);
}
