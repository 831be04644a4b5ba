import type { CheckResult } from '../shared/checks.ts';

/** A check's result as lines of plain text. */
export function linesOfCheck({ outcome, title, found, remedy }: CheckResult): string[] {
  return [`${outcome.padEnd(7)} ${title}: ${found}`, ...(remedy === null ? [] : [`        ${remedy}`])];
}
