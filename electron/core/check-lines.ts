import type { CheckResult } from '../shared/checks.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';

/** A check's result as lines of plain text. */
export function linesOfCheck({ outcome, title, found, remedy }: CheckResult): string[] {
  const { say } = englishLanguage;
  const line = `${outcome.padEnd(7)} ${say(title)}: ${say(found)}`;
  return [line, ...(remedy === null ? [] : [`        ${say(remedy)}`])];
}
