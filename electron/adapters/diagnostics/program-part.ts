import type { DiagnosticPart, Gathered } from '../../ports/diagnostics.ts';
import type { ProgramOutcome, Programs } from '../../ports/programs.ts';

export interface AskedProgram {
  /** Path in the archive of what it prints. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly timeoutMs?: number;
}

/** Debian keeps administrators' programs outside the PATH of ordinary accounts. */
const environment = { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
const usualTimeoutMs = 15_000;

/** What a program of the system prints, whatever its exit code; one that is not installed says something too. */
export function createProgramPart(programs: Programs, asked: AskedProgram): DiagnosticPart {
  const { name, program, args, timeoutMs = usualTimeoutMs } = asked;
  return {
    what: [program, ...args].join(' '),
    gather: async () =>
      gatheredOf(asked, await programs.run({ program, args, timeoutMs, environment })) ?? {
        entries: [],
        missing: [{ what: name, why: `${program} is not installed` }],
      },
  };
}

function gatheredOf({ name, program, args }: AskedProgram, outcome: ProgramOutcome): Gathered | null {
  if (outcome.kind === 'missing') return null;
  const command = [program, ...args].join(' ');
  if (outcome.kind !== 'exited') {
    return { entries: [], missing: [{ what: name, why: `${command}: ${outcome.kind}` }] };
  }
  const { code, stdout, stderr } = outcome;
  return { entries: [{ name, text: `${command}\nexit code ${code}\n\n${stdout}\n${stderr}` }], missing: [] };
}
