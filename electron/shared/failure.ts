import { z } from 'zod';
import type { FailureWording } from './failures/failure-text.ts';
import { failureTexts } from './failures/index.ts';

/** Every expected failure has a code; its texts are in `failures/`, one table per area. */
export type FailureCode = keyof typeof failureTexts;

const failureCodes = Object.keys(failureTexts) as [FailureCode, ...FailureCode[]];

export const failureSchema = z.strictObject({
  code: z.enum(failureCodes),
  /** Path of the answer it belongs to, as in the answer file: `distributionPoints[1].path`. */
  field: z.string().optional(),
  /** Values that the texts of the code name. Never a secret. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** An expected failure as data: what it is, which answer it belongs to, and the values its texts name. */
export interface Failure {
  readonly code: FailureCode;
  readonly field?: string | undefined;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a person reads about a failure. */
export type FailureDescription = FailureWording;

/** Makes a failure of `code`; `field` names the answer it belongs to. */
export function failure(code: FailureCode, params: Failure['params'] = {}, field?: string): Failure {
  return field === undefined ? { code, params } : { code, field, params };
}

/** The texts of a failure with its values filled in, in English unless `wording` has other ones. */
export function describeFailure(
  subject: Failure,
  wording: Readonly<Record<string, FailureWording>> = failureTexts,
): FailureDescription {
  const texts = wording[subject.code] ?? failureTexts[subject.code];
  return {
    title: fillIn(texts.title, subject.params),
    detail: fillIn(texts.detail, subject.params),
    remedy: fillIn(texts.remedy, subject.params),
  };
}

/** One line for a log or a terminal: detail and remedy. */
export function failureLine(subject: Failure): string {
  const { detail, remedy } = describeFailure(subject);
  const field = subject.field === undefined ? '' : `${subject.field}: `;
  return `${field}${detail} ${remedy}`;
}

/** The exit code that a program ends with because of this failure. */
export function exitCodeOf(subject: Failure): number {
  return failureTexts[subject.code].exitCode;
}

function fillIn(text: string, params: Failure['params']): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? `{${name}}`));
}
