import { linesOfCheck } from '../../core/check-lines.ts';
import type { Failure } from '../../shared/failure.ts';
import { type TestHostRequest, testHost } from '../../usecases/host/test-host.ts';
import { exitCodeOfChecks } from '../check-exit-code.ts';
import { chooseSite } from '../choose-site.ts';
import type { CommandContext } from '../command-context.ts';
import { type CommandOutcome, failedOutcome } from '../command-outcome.ts';
import { reportTo } from './deploy-command.ts';
import { type RemoteOptions, readRemote } from './remote-options.ts';

export interface TestOptions extends RemoteOptions {
  readonly site?: string;
  /** Test for what this answer file is to make, before there is a site. */
  readonly answers?: string;
}

/** `pkgsource host test`: whether a computer can be the host; leaves nothing there. */
export async function hostTestCommand(
  context: CommandContext,
  options: TestOptions,
): Promise<CommandOutcome> {
  const none = { platform: null, checks: [] };
  const of = await subjectOf(context, options);
  if (!of.ok) return failedOutcome(of.failures, none);
  const deps = await context.openDeployment();
  const remote = await readRemote(context, deps.remoteHosts, options);
  if (!remote.ok) return failedOutcome([remote.failure], none);
  const tested = await testHost(deps, {
    ...remote.value,
    of: of.value,
    signal: context.signal,
    report: reportTo(context.progress),
  });
  if (!tested.ok) return failedOutcome([tested.failure], none);
  const { platform, checks } = tested.value;
  return {
    exitCode: exitCodeOfChecks(checks),
    document: { platform, checks },
    lines: checks.flatMap(linesOfCheck),
    failures: [],
  };
}

type FoundSubject =
  | { readonly ok: true; readonly value: TestHostRequest['of'] }
  | { readonly ok: false; readonly failures: readonly Failure[] };

async function subjectOf(context: CommandContext, { site, answers }: TestOptions): Promise<FoundSubject> {
  if (answers !== undefined) {
    const read = await context.readAnswers(answers);
    return read.ok ? { ok: true, value: { kind: 'answers', answers: read.value } } : read;
  }
  const chosen = await chooseSite(context.registry, site);
  return chosen.ok
    ? { ok: true, value: { kind: 'site', site: chosen.value } }
    : { ok: false, failures: [chosen.failure] };
}
