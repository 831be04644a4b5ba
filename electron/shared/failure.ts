import { z } from 'zod';
import type { FailureWording } from './failures/failure-text.ts';
import { failureTexts } from './failures/index.ts';
import { englishLanguage } from './texts/english-language.ts';
import { failuresArea } from './texts/language.ts';
import { listed } from './texts/listed.ts';
import { type Message, type MessageDatum, messageDatumSchema } from './texts/message.ts';

/** Every expected failure has a code; its texts are in `failures/`, one table per area. */
export type FailureCode = keyof typeof failureTexts;

const failureCodes = Object.keys(failureTexts) as [FailureCode, ...FailureCode[]];

export const failureSchema = z.strictObject({
  code: z.enum(failureCodes),
  /** Path of the answer it belongs to, as in the answer file: `distributionPoints[1].path`. */
  field: z.string().optional(),
  /** Values that the texts of the code name; what is a text of ours itself is a message. Never a secret. */
  params: z.record(z.string(), messageDatumSchema),
});

/** An expected failure as data: what it is, which answer it belongs to, and the values its texts name. */
export interface Failure {
  readonly code: FailureCode;
  readonly field?: string | undefined;
  readonly params: Readonly<Record<string, MessageDatum>>;
}

/** What a person reads about a failure. */
export type FailureDescription = FailureWording;

/**
 * Values that are words. Each is a message, so that it is said in the language of whoever reads the failure: what the
 * system or another program said, and names, are messages that say themselves (`asItIs`).
 */
type Word =
  | 'action'
  | 'algorithm'
  | 'answer'
  | 'cause'
  | 'changes'
  | 'channel'
  | 'end'
  | 'exitCode'
  | 'found'
  | 'kind'
  | 'known'
  | 'left'
  | 'meaning'
  | 'message'
  | 'operation'
  | 'origin'
  | 'own'
  | 'pace'
  | 'purpose'
  | 'reason'
  | 'remedy'
  | 'scheduled'
  | 'state'
  | 'step'
  | 'tail'
  | 'used'
  | 'what'
  | 'why'
  | 'work';

/** What the texts of a failure name. */
export type FailureParams = Readonly<Record<string, MessageDatum>> & {
  readonly [Name in Word]?: Message | number;
};

/** Makes a failure of `code`; `field` names the answer it belongs to. */
export function failure(code: FailureCode, params: FailureParams = {}, field?: string): Failure {
  return field === undefined ? { code, params } : { code, field, params };
}

/** The texts of a failure with its values filled in, in English: for programs, logs and files. */
export function describeFailure(subject: Failure): FailureDescription {
  return englishLanguage.describe(subject);
}

/** One part of what a failure says, as a part of another text. */
export function failureMessage({ code, params }: Failure, part: keyof FailureWording): Message {
  return { area: failuresArea, key: `${code}.${part}`, values: params };
}

/** What a failure says and what to do about it, as a part of another text. */
export function failureSentences(subject: Failure): Message {
  const said = [failureMessage(subject, 'detail'), failureMessage(subject, 'remedy')];
  return listed(said, 'sentences');
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
