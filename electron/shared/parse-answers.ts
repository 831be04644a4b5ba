import type { z } from 'zod';
import { type Answers, answersSchema } from './answers.ts';
import { type Failure, failure } from './failure.ts';
import { issueCause } from './issue-cause.ts';
import { type MessageDatum, message } from './texts/message.ts';

/** Complete answers, or everything that is wrong with what was given. */
export type ParsedAnswers =
  | { readonly ok: true; readonly value: Answers }
  | { readonly ok: false; readonly failures: readonly Failure[] };

/** Where an answer stands in its file, both counted from 1; null where it does not come from one. */
export type Locate = (path: readonly PropertyKey[]) => AnswerPlace | null;

export interface AnswerPlace {
  readonly line: number;
  readonly column: number;
}

/** Parses answers of any origin; each failure names its field, the value found and what to do. */
export function parseAnswers(input: unknown, locate: Locate = () => null): ParsedAnswers {
  const parsed = answersSchema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    failures: parsed.error.issues.flatMap((issue) => failuresOf(issue, [], input, locate)),
  };
}

/** A path as the answer file writes it: `distributionPoints[1].path`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');
}

function failuresOf(
  issue: z.core.$ZodIssue,
  parent: readonly PropertyKey[],
  input: unknown,
  locate: Locate,
): Failure[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const at = [...path, key];
      return failure('answers.unknown-key', { key: withPlace(fieldOf(at), locate(at)) }, fieldOf(at));
    });
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors);
    if (branch !== null) return branch.flatMap((inner) => failuresOf(inner, path, input, locate));
  }
  const field = fieldOf(path) || 'answers';
  const value = valueAt(input, path);
  if (value === undefined) {
    return [failure('answers.missing', { key: withPlace(field, locate(path.slice(0, -1))) }, field)];
  }
  return [
    failure(
      'answers.invalid',
      { value: withPlace(shortened(value), locate(path)), cause: issueCause(issue) },
      field,
    ),
  ];
}

/**
 * Of several allowed forms, the one that the answer was meant to have: of those that it fits at the top, the one with
 * the fewest keys that are wrong, missing or unknown.
 */
function likeliestBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | null {
  const fitting = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  return fitting.sort((one, other) => wrongKeys(one) - wrongKeys(other))[0] ?? null;
}

function wrongKeys(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function withPlace(text: string, place: AnswerPlace | null): MessageDatum {
  return place === null ? text : message('answerCauses', 'place', { text, ...place });
}
