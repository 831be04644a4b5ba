import { withoutFullStop } from '../../core/sentence.ts';
import type { RemoteHost } from '../../ports/remote-host.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { type RemoteAnswer, remoteAnswerSchema } from '../../shared/host-deployment.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';

export interface RemoteRun {
  /** Commands and options, without `--json`. */
  readonly args: readonly string[];
  readonly input?: string;
  readonly timeoutMs: number;
  /** As the account that the schedule runs with. */
  readonly asScheduled?: true;
  /** Undoes what was done: runs also after a cancel. */
  readonly takesBack?: true;
  readonly onErrorLine?: (line: string) => void;
}

/** The headless program on another computer, run there with an administrator's rights. */
export interface RemoteProgram {
  readonly command: readonly string[];
  /** What it answers, whatever its exit code; a failure where it does not answer at all. */
  ask(run: RemoteRun): Promise<Result<RemoteAnswer>>;
  /** The same, where any other exit code than 0 is a failure. */
  require(run: RemoteRun): Promise<Result<RemoteAnswer>>;
}

export function remoteProgram(remote: RemoteHost, host: string, command: readonly string[]): RemoteProgram {
  const ask: RemoteProgram['ask'] = async ({ args, asScheduled, ...options }) => {
    const ended = await remote.run({
      ...options,
      args: [...command, ...args, '--json'],
      asAdministrator: true,
      ...(asScheduled === true ? { asScheduled: { program: command } } : {}),
    });
    if (!ended.ok) return ended;
    const { code, stdout, stderr } = ended.value;
    const parsed = remoteAnswerSchema.safeParse(jsonOf(stdout));
    if (parsed.success) return succeed(parsed.data);
    const line = lastLineOf(stderr) ?? lastLineOf(stdout);
    const said = line === null ? message('networkCauses', 'saidNothing') : asItIs(line);
    return failWith(failure('remote.command-failed', { host, command: nameOf(args), code, message: said }));
  };
  return {
    command,
    ask,
    require: async (run) => {
      const answer = await ask(run);
      if (!answer.ok || answer.value.exitCode === 0) return answer;
      return failWith(refusedThere(host, nameOf(run.args), answer.value));
    },
  };
}

/** What a command of PkgSource on another computer failed with, in the words that it used there. */
export function refusedThere(
  host: string,
  command: string,
  { failures: [first], exitCode: code }: Pick<RemoteAnswer, 'failures' | 'exitCode'>,
): Failure {
  const said =
    first === undefined
      ? message('networkCauses', 'saysNotWhy')
      : asItIs(withoutFullStop(`${first.detail} ${first.remedy}`));
  return failure('remote.command-failed', { host, command, code, message: said });
}

function nameOf(args: readonly string[]): string {
  return `pkgsource ${args
    .filter((argument) => !argument.startsWith('-'))
    .slice(0, 2)
    .join(' ')}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function lastLineOf(text: string): string | null {
  return text.trim().split(/\r?\n/u).at(-1) || null;
}
