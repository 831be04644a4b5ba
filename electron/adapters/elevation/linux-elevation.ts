import type { Elevation, ElevationEnd } from '../../ports/elevation.ts';
import type { ProgramOutcome, Programs } from '../../ports/programs.ts';
import { failure } from '../../shared/failure.ts';
import { asItIs, listed } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** A first distribution over slow links takes hours; a program that takes longer than this is given up on. */
const longestWorkMs = 24 * 60 * 60_000;

export interface LinuxElevationParts {
  readonly programs: Programs;
  /** The headless program with its leading arguments. */
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** A program that starts another one as root. */
interface Means {
  readonly program: string;
  readonly args: readonly string[];
  /** What its own exit code and words mean; null where the started program ended, not this one. */
  explain(code: number, said: string): ElevationEnd | null;
}

/**
 * pkexec where there is a graphical session, then sudo: with SUDO_ASKPASS it asks, without it starts only what
 * needs no password. `PKGSOURCE_ELEVATE_WITH` names another program than these.
 */
export function createLinuxElevation({ programs, command, environment }: LinuxElevationParts): Elevation {
  return {
    run: async (requestPath) => {
      const causes: Message[] = [];
      for (const { program, args, explain } of meansOf(environment)) {
        const outcome = await programs.run({
          program,
          args: [...args, ...command, 'elevated', '--request', requestPath],
          timeoutMs: longestWorkMs,
        });
        const end = endOf(outcome, program, explain);
        if (end.kind !== 'not possible') return end;
        causes.push(end.cause);
      }
      return { kind: 'not possible', cause: listed(causes, 'semicolon') };
    },
  };
}

function meansOf(environment: NodeJS.ProcessEnv): Means[] {
  const chosen = environment.PKGSOURCE_ELEVATE_WITH;
  if (chosen !== undefined && chosen !== '') {
    return [{ program: chosen, args: [], explain: (code) => (code === 126 ? { kind: 'refused' } : null) }];
  }
  const isGraphical = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return [...(isGraphical ? [pkexec] : []), environment.SUDO_ASKPASS ? sudoThatAsks : sudoThatCannotAsk];
}

/** Source: pkexec(1). 126: the person dismissed the question; 127: not authorized, or nobody could be asked. */
const pkexec: Means = {
  program: 'pkexec',
  args: ['--disable-internal-agent'],
  explain: (code, said) => {
    if (code === 126) return { kind: 'refused' };
    if (code !== 127) return null;
    if (/not authorized/i.test(said)) return { kind: 'refused' };
    const cause = message('requestCauses', 'programSays', { program: 'pkexec', said: lastLine(said) });
    return { kind: 'not possible', cause };
  },
};

const sudoThatAsks: Means = {
  program: 'sudo',
  args: ['--askpass', '--'],
  explain: (code, said) => (code === 1 && isSudosOwn(said) ? { kind: 'refused' } : null),
};

const sudoThatCannotAsk: Means = {
  program: 'sudo',
  args: ['--non-interactive', '--'],
  explain: (code, said) =>
    code === 1 && isSudosOwn(said) ? { kind: 'not possible', cause: lastLine(said) } : null,
};

function endOf(outcome: ProgramOutcome, program: string, explain: Means['explain']): ElevationEnd {
  switch (outcome.kind) {
    case 'missing':
      return { kind: 'not possible', cause: message('requestCauses', 'noProgram', { program }) };
    case 'timed out':
    case 'cancelled':
      return {
        kind: 'failed',
        failure: failure('elevation.ended-early', {
          exitCode: message('failureParts', 'none'),
        }),
      };
    case 'exited': {
      const { code, stderr } = outcome;
      return explain(code, stderr) ?? { kind: 'ended', exitCode: code, said: lastLine(stderr) };
    }
  }
}

/** sudo names itself at the start of what it says; our program never does. */
function isSudosOwn(said: string): boolean {
  return /^sudo: |^\S+ is not (?:in the sudoers file|allowed to)|^Sorry, user /m.test(said);
}

function lastLine(said: string): Message {
  const line = (said.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '').slice(0, 300);
  return line === '' ? message('networkCauses', 'saidNothing') : asItIs(line);
}
