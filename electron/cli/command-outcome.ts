import { exitCodes } from '../shared/exit-codes.ts';
import { describeFailure, exitCodeOf, type Failure, failureLine } from '../shared/failure.ts';
import { inEnglish } from '../shared/texts/in-english.ts';

/** How a command ended, and what it says about it. */
export interface CommandOutcome {
  readonly exitCode: number;
  /** What the `--json` document has besides `ok`, `exitCode` and `failures`. */
  readonly document: object;
  /** The same for a person, on standard output. */
  readonly lines: readonly string[];
  readonly failures: readonly Failure[];
}

/** A command that could not do its work. The first failure gives the exit code. */
export function failedOutcome(failures: readonly Failure[], document: object = {}): CommandOutcome {
  const first = failures[0];
  const exitCode = first === undefined ? exitCodes.defect : exitCodeOf(first);
  return { exitCode, document, lines: [], failures };
}

/** A command that did its work. */
export function doneOutcome(document: object, lines: readonly string[]): CommandOutcome {
  return { exitCode: exitCodes.done, document, lines, failures: [] };
}

/** Prints an outcome: with `json` one document on standard output and nothing else. */
export function printOutcome(
  outcome: CommandOutcome,
  json: boolean,
  print: { readonly out: (text: string) => void; readonly error: (text: string) => void },
): void {
  if (json) {
    const failures = outcome.failures.map((failure) => ({ ...failure, ...describeFailure(failure) }));
    const { exitCode, document } = outcome;
    print.out(
      `${JSON.stringify({ ok: exitCode === exitCodes.done, exitCode, ...document, failures }, inEnglish, 2)}\n`,
    );
    return;
  }
  for (const line of outcome.lines) print.out(`${line}\n`);
  for (const failure of outcome.failures) print.error(`${failureLine(failure)}\n`);
}
