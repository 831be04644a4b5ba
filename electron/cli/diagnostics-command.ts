import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { usageFailure } from './usage-failure.ts';

export interface DiagnosticsOptions {
  readonly site?: string;
  readonly output?: string;
}

const nothing = { diagnostics: null };

/** `pkgsource diagnostics`: everything that helps to understand trouble, in one archive, without secrets. */
export async function diagnosticsCommand(
  context: CommandContext,
  { site, output }: DiagnosticsOptions,
): Promise<CommandOutcome> {
  if (output === undefined) {
    const cause = 'diagnostics needs --output FILE.zip';
    return failedOutcome([usageFailure(cause)], nothing);
  }
  const chosen = site === undefined ? null : await chooseSite(context.registry, site);
  if (chosen?.ok === false) return failedOutcome([chosen.failure], nothing);
  context.progress('Collecting diagnostics; a path that does not answer is waited for up to 90 seconds.');
  const collected = await context.collectDiagnostics(output, chosen === null ? null : [chosen.value]);
  if (!collected.ok) return failedOutcome([collected.failure], nothing);
  const { path, entries, missing } = collected.value;
  return doneOutcome({ diagnostics: collected.value }, [
    `Collected ${entries.length} files in ${path}`,
    ...missing.map(({ what, why }) => `Not included: ${what} (${why})`),
    'Secrets were left out; look through it before you give it away.',
  ]);
}
