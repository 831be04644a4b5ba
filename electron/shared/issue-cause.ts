import type { z } from 'zod';
import { answerForms } from './texts/en/answer-forms.ts';
import { asItIs } from './texts/listed.ts';
import { type Message, message } from './texts/message.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says of a value, in words of ours: zod's own would stay English. */
export function issueCause(issue: Issue): Message {
  if (issue.code === 'invalid_union') return unionCause(issue);
  return formCause(issue.message) ?? causeInWords(issue.message) ?? asItIs(sentencePart(issue.message));
}

/** The first thing that is wrong with a document, and where in it; `whole` says it of the document itself. */
export function firstIssue(error: z.ZodError, whole: (cause: Message) => Message): Message {
  const [issue] = error.issues;
  const cause = issue === undefined ? message('causes', 'notAsExpected') : issueCause(issue);
  if (issue === undefined || issue.path.length === 0) return whole(cause);
  return message('causes', 'partWrong', { part: issue.path.join('.'), cause });
}

function unionCause(issue: Extract<Issue, { code: 'invalid_union' }>): Message {
  if ('options' in issue && issue.options !== undefined) {
    const options = issue.options.map((option) => asItIs(JSON.stringify(String(option))));
    return message('answerCauses', 'oneOf', { options: alternatives(options, 'orElse') });
  }
  const causes = issue.errors.flatMap(([first]) => (first === undefined ? [] : [issueCause(first)]));
  const different = new Map(causes.map((cause) => [JSON.stringify(cause), cause]));
  return alternatives([...different.values()], 'or');
}

function alternatives(parts: readonly Message[], joint: 'or' | 'orElse'): Message {
  const [first = message('answerCauses', 'invalid'), ...rest] = parts;
  return rest.reduce((start, next) => message('answerCauses', joint, { start, next }), first);
}

/** What a schema of ours says by itself: its text is the catalog's. */
function formCause(text: string): Message | null {
  const form = formByText.get(text);
  return form === undefined ? null : message('answerForms', form);
}

const formByText = new Map(
  Object.entries(answerForms).map(([key, text]) => [text as string, key as keyof typeof answerForms]),
);

/** Source of the texts: zod, v4/locales/en. */
function causeInWords(text: string): Message | null {
  const [, expected, received] = /^Invalid input: expected (\S+), received (.+)$/u.exec(text) ?? [];
  if (expected !== undefined && received !== undefined) {
    return message('answerCauses', 'expectedType', { expected, received });
  }
  const [, only] = /^Invalid input: expected (.+)$/u.exec(text) ?? [];
  if (only !== undefined) return message('answerCauses', 'expected', { expected: only });
  const [, options] = /^Invalid option: expected one of (.+)$/u.exec(text) ?? [];
  if (options !== undefined) return message('answerCauses', 'expectedOneOf', { options });
  const [, pattern] = /^Invalid string: must match pattern (.+)$/u.exec(text) ?? [];
  if (pattern !== undefined) return message('answerCauses', 'notOfPattern', { pattern });
  const [, one, keys] = /^Unrecognized key(s?): (.+)$/u.exec(text) ?? [];
  if (keys !== undefined) return message('answerCauses', one === '' ? 'unknownKey' : 'unknownKeys', { keys });
  if (text === 'Invalid input') return message('answerCauses', 'invalid');
  const [, form] = /^Invalid (.+)$/u.exec(text) ?? [];
  return form === undefined ? sizeCause(text) : message('answerCauses', 'notOfForm', { form });
}

function sizeCause(text: string): Message | null {
  const [, size, kind = '', verb, bound = '', unit] =
    /^Too (small|big): expected (\S+) to (have|be) (\S+)(?: (characters|items))?$/u.exec(text) ?? [];
  if (size === undefined) return null;
  if (verb === 'be')
    return message('answerCauses', size === 'small' ? 'tooSmall' : 'tooBig', { kind, bound });
  const what = message('answerCauses', unit === 'characters' ? 'characters' : 'items');
  return message('answerCauses', size === 'small' ? 'tooShort' : 'tooLong', { kind, bound, unit: what });
}

/** Zod's messages are sentences of their own; ours follow a colon. */
function sentencePart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/u, '');
}
