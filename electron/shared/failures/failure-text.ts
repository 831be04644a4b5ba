import type { ExitCode } from '../exit-codes.ts';

/**
 * The texts of one failure code. `{name}` stands for a value of the failure.
 * `detail` says what was found (naming the value), `remedy` what to do, as a verb.
 */
export interface FailureText extends FailureWording {
  readonly exitCode: ExitCode;
}

/** What differs between languages. */
export interface FailureWording {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}
