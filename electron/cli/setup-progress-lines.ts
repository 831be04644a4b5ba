import type { SetupProgress } from '../shared/setup-progress.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';

/** Prints what changes in the progress of one Setup, for a person who watches. */
export function setupProgressLines(print: (line: string) => void): (progress: SetupProgress) => void {
  let shown: SetupProgress | null = null;
  return (progress) => {
    for (const line of operationLines(shown, progress)) print(line);
    shown = progress;
  };
}

/** Operations whose state changed, and what they noted. */
function operationLines(before: SetupProgress | null, after: SetupProgress): string[] {
  const { say } = englishLanguage;
  const known = new Map(before?.operations.map((operation) => [operation.id, operation]));
  return after.operations.flatMap(({ id, title, state, note }) => {
    if (state === 'to do' || known.get(id)?.state === state) return [];
    return [`${say(title)}: ${state}${note === null ? '' : ` (${say(note)})`}`];
  });
}
