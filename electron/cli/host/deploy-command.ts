import { linesOfCheck } from '../../core/check-lines.ts';
import type { Failure } from '../../shared/failure.ts';
import type { DeployOutcome, DeployProgress } from '../../shared/host-deployment.ts';
import { deployHost } from '../../usecases/host/deploy-host.ts';
import { chooseSite } from '../choose-site.ts';
import type { CommandContext } from '../command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from '../command-outcome.ts';
import { type RemoteOptions, readRemote } from './remote-options.ts';

export interface DeployOptions extends RemoteOptions {
  readonly site?: string;
  /** False with `--no-run`. */
  readonly run: boolean;
}

const stepTexts = {
  connect: 'Signing in',
  copy: 'Copying the program',
  credential: 'Storing the credential for the share',
  check: 'Checking from there',
  install: 'Installing',
  run: 'Syncing once',
} as const;

/** `pkgsource host deploy`: installs the host that the site names, by SSH. Secrets come on standard input. */
export async function deployCommand(
  context: CommandContext,
  options: DeployOptions,
): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const deps = await context.openDeployment();
  const remote = await readRemote(context, deps.remoteHosts, options);
  if (!remote.ok) return failedOutcome([remote.failure]);
  const outcome = await deployHost(deps, {
    ...remote.value,
    site: site.value,
    runOnce: options.run,
    signal: context.signal,
    report: reportTo(context.progress),
  });
  return outcomeOf(outcome);
}

/** Tells what happens on the other computer, line by line. */
export function reportTo(say: (line: string) => void): (progress: DeployProgress) => void {
  return (progress) => {
    const line = lineOf(progress);
    if (line !== null) say(line);
  };
}

function lineOf(progress: DeployProgress): string | null {
  switch (progress.kind) {
    case 'step':
      return `${stepTexts[progress.step]}…`;
    case 'said':
      return `  ${progress.line}`;
    case 'checked':
      return null;
  }
}

function outcomeOf(outcome: DeployOutcome): CommandOutcome {
  const { checks } = outcome;
  if (outcome.kind === 'failed') {
    const failures: Failure[] = [outcome.failure];
    return {
      ...failedOutcome(failures, { step: outcome.step, checks }),
      lines: checks.flatMap(linesOfCheck),
    };
  }
  const { computer, changes, run } = outcome;
  return doneOutcome({ computer, changes, checks, run }, [
    ...checks.flatMap(linesOfCheck),
    changes.length === 0
      ? `${computer} is installed already.`
      : `Installed on ${computer}: ${changes.join('; ')}.`,
    ...(run === null ? [] : [`Its run ${run.id}: ${run.outcome}.`]),
  ]);
}
