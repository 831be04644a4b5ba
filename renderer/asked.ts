import type { Failure } from '../electron/shared/failure.ts';
import type { Result } from '../electron/shared/result.ts';

/** Something that the main process was asked for. While it is asked again, the last answer stays in sight. */
export type Asked<T> =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'asking'; readonly last: T | null }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'unanswered'; readonly failure: Failure };

/** The state of a question that nobody has asked yet. */
export const notAsked = { kind: 'not asked' } as const;

/** The state of a question that is being asked; keeps what was answered before. */
export function asking<T>(before: Asked<T>): Asked<T> {
  return { kind: 'asking', last: answerOf(before) };
}

/** The state of a question after its answer arrived. */
export function answered<T>(result: Result<T>): Asked<T> {
  return result.ok
    ? { kind: 'answered', value: result.value }
    : { kind: 'unanswered', failure: result.failure };
}

/** The newest answer, also while the question is asked again; null without one. */
export function answerOf<T>(subject: Asked<T>): T | null {
  if (subject.kind === 'answered') return subject.value;
  return subject.kind === 'asking' ? subject.last : null;
}
