import type { Failure } from '../../electron/shared/failure.ts';
import type { Language } from '../../electron/shared/texts/language.ts';
import type { Message } from '../../electron/shared/texts/message.ts';

/** Something that keeps the wizard from going on: which answer, and what is wrong with it. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: Message | Failure;
}

/** The problem as it stands under its field: what to do; for a failure, what was found too. */
export function problemText({ problem }: FieldProblem, language: Language): string {
  if (!('code' in problem)) return language.say(problem);
  const { detail, remedy } = language.describe(problem);
  return `${detail} ${remedy}`;
}
