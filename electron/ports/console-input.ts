import type { Result } from '../shared/result.ts';

/** A line that a command needs from standard input. */
export interface AskedLine {
  /** What a person at a terminal is asked for: `Password`. */
  readonly name: string;
  /** It is not shown while it is typed. */
  readonly isSecret: boolean;
}

/** Standard input of the headless program. Both fail with `program.input-not-unicode`. */
export interface ConsoleInput {
  /** Everything up to its end. */
  readText(): Promise<Result<string>>;
  /** One line for each that is asked for; fewer where it ends before. `program.cancelled` after Ctrl+C. */
  readLines(asked: readonly AskedLine[]): Promise<Result<readonly string[]>>;
}
