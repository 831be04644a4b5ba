import type { CheckResult } from '../shared/checks.ts';
import { type ExitCode, exitCodes } from '../shared/exit-codes.ts';

/** Warnings do not fail: what was checked goes on with them. */
export function exitCodeOfChecks(checks: readonly CheckResult[]): ExitCode {
  const failed = checks.filter((check) => check.outcome === 'failed');
  if (failed.length === 0) return exitCodes.done;
  return failed.some((check) => check.id === 'rights') ? exitCodes.rightsMissing : exitCodes.badAnswers;
}
