import path from 'node:path';
import type { ProgramOutcome, ProgramRequest, Programs } from '../../electron/ports/programs.ts';

/** Programs that answer as Windows PowerShell was seen to, and remember what they were asked. */
export interface RecordedPrograms extends Programs {
  readonly asked: readonly ProgramRequest[];
}

/** `answers` maps a script's name to what PowerShell prints; several are given in turn, the last one repeats. */
export function recordedPowerShell(
  answers: Readonly<Record<string, ProgramOutcome | readonly ProgramOutcome[]>>,
): RecordedPrograms {
  const asked: ProgramRequest[] = [];
  const turns = new Map<string, number>();
  return {
    asked,
    run: async (request) => {
      asked.push(request);
      const script = path.win32.basename(request.args.at(-1) ?? '', '.ps1');
      const known = answers[script];
      if (known === undefined) throw new Error(`No recorded answer for ${script}`);
      const list: readonly ProgramOutcome[] = Array.isArray(known) ? known : [known as ProgramOutcome];
      const turn = turns.get(script) ?? 0;
      turns.set(script, turn + 1);
      const outcome = list[Math.min(turn, list.length - 1)];
      if (outcome === undefined) throw new Error(`An empty list of answers for ${script}`);
      return outcome;
    },
  };
}

export function printed(stdout: string, code = 0, stderr = ''): ProgramOutcome {
  return { kind: 'exited', code, stdout, stderr };
}

export function answered(value: unknown): ProgramOutcome {
  return printed(JSON.stringify({ ok: true, value }));
}

export function refused(id: string, code: number, message: string): ProgramOutcome {
  return printed(JSON.stringify({ ok: false, error: { id, code, message } }));
}
