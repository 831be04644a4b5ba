import { parseConfiguration, type SambaConfiguration } from '../../core/samba-text.ts';
import type { Programs } from '../../ports/programs.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { withoutAnswer } from '../programs/cause-of-end.ts';

/** Samba's programs answer in well under a second; a hung name lookup must not hang Setup. */
const timeoutMs = 30_000;

const packages = {
  net: 'samba-common-bin',
  testparm: 'samba-common-bin',
  smbclient: 'smbclient',
  smbcontrol: 'samba-common-bin',
} as const;

/** Debian keeps administrators' programs outside the PATH of cron and of ordinary accounts. */
const environment = { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };

export type SambaTool = keyof typeof packages;

export interface SambaAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Samba's own programs against one configuration. */
export interface SambaTools {
  /** The answer whatever its exit code. Failures: `setup.program-missing`, `setup.program-failed` (no answer). */
  ask(tool: SambaTool, args: readonly string[]): Promise<Result<SambaAnswer>>;
  /** The standard output of a program that must succeed. */
  run(tool: SambaTool, args: readonly string[]): Promise<Result<string>>;
  /** The configuration as it is now. */
  readConfiguration(): Promise<Result<SambaConfiguration>>;
  /** The folder of usershares, as it was when the configuration was last read. */
  usershareFolder(): Promise<Result<string>>;
}

/** `smbConf`: another configuration than the system's, or null. */
export function createSambaTools(programs: Programs, smbConf: string | null): SambaTools {
  const ask = async (tool: SambaTool, args: readonly string[]): Promise<Result<SambaAnswer>> => {
    const outcome = await programs.run({ program: tool, args, timeoutMs, environment });
    switch (outcome.kind) {
      case 'exited':
        return succeed(outcome);
      case 'missing':
        return failWith(failure('setup.program-missing', { program: tool, package: packages[tool] }));
      default:
        return failWith(withoutAnswer(tool, outcome.kind));
    }
  };
  const configuration = smbConf === null ? [] : ['-s', smbConf];
  const run = async (tool: SambaTool, args: readonly string[]): Promise<Result<string>> => {
    // testparm takes its configuration last, the others take it as an option.
    const all = tool === 'testparm' ? [...args, ...configuration.slice(1)] : [...configuration, ...args];
    const answer = await ask(tool, all);
    if (!answer.ok) return answer;
    const { code, stdout, stderr } = answer.value;
    if (code === 0) return succeed(stdout);
    const said = (stderr || stdout).trim().split('\n').at(-1) ?? '';
    return failWith(
      failure('setup.program-failed', {
        program: `${tool} ${args[0] ?? ''} ${args[1] ?? ''}`.trim(),
        code,
        message: asItIs(said),
      }),
    );
  };
  let latest: SambaConfiguration | null = null;
  const readConfiguration = async (): Promise<Result<SambaConfiguration>> => {
    const answer = await run('testparm', ['-sv']);
    if (!answer.ok) return answer;
    latest = parseConfiguration(answer.value);
    return succeed(latest);
  };
  return {
    ask: (tool, args) => ask(tool, [...configuration, ...args]),
    run,
    readConfiguration,
    usershareFolder: async () => {
      const known = latest === null ? await readConfiguration() : succeed(latest);
      return known.ok ? succeed(known.value.globals.get('usershare path') ?? '') : known;
    },
  };
}
