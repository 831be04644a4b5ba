import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { engineFaults } from '../../electron/core/engine-faults.ts';
import { describeFileError } from '../../electron/core/file-error.ts';
import { judgeFault } from '../../electron/core/target-fault.ts';
import { type FailureCode, failure } from '../../electron/shared/failure.ts';
import { failureTexts } from '../../electron/shared/failures/index.ts';
import { issueCause } from '../../electron/shared/issue-cause.ts';
import { german } from '../../electron/shared/texts/de/index.ts';
import { english } from '../../electron/shared/texts/en/index.ts';
import { englishLanguage } from '../../electron/shared/texts/english-language.ts';
import { createLanguage, type Language } from '../../electron/shared/texts/language.ts';
import { chooseLanguage } from '../../electron/shared/texts/languages.ts';
import { type Message, message } from '../../electron/shared/texts/message.ts';
import type { Messages } from '../../electron/shared/texts/messages.ts';

const codes = Object.keys(failureTexts) as FailureCode[];
const inGerman = await chooseLanguage(['de']);

/** English with every text in brackets: what stands outside them comes from no catalog. */
const bracketed = createLanguage({
  tag: 'en',
  direction: 'ltr',
  messages: Object.fromEntries(
    Object.entries<Messages>(english).map(([area, texts]) => [area, inBrackets(texts)]),
  ) as typeof english,
  failures: Object.fromEntries(
    Object.entries(failureTexts).map(([code, { title, detail, remedy }]) => [
      code,
      { title: `⟦${title}⟧`, detail: `⟦${detail}⟧`, remedy: `⟦${remedy}⟧` },
    ]),
  ),
});

function inBrackets(texts: Messages): Messages {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `⟦${text}⟧`]));
}

/** Areas of which a failure names parts. */
const partAreas = [
  ...['causes', 'fileWork', 'pointWork', 'steps', 'signatureCauses', 'nameCauses', 'answerCauses'],
  ...['answerForms', 'jsonErrors', 'networkCauses', 'requestCauses', 'failureParts', 'exitMeanings'],
];

const parts: readonly Message[] = partAreas.flatMap((area) =>
  Object.entries((english as Readonly<Record<string, Messages>>)[area] ?? {}).map(([key, text]) => ({
    area,
    key,
    values: Object.fromEntries(placeholders(text).map((name) => [name, '4711'])),
  })),
);

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/gu)].map(([, name = '']) => name))];
}

test('every failure says in German, whatever part of our own words it names, nothing in English', () => {
  for (const part of parts) {
    const [said, original] = [inGerman.say(part), englishLanguage.say(part)];
    if (hasWords(original)) expect(said, `${part.area}.${part.key}`).not.toBe(original);
  }
  // Each with another part: what a failure names is said in its language, whatever it is.
  for (const [index, code] of codes.entries()) {
    const part = parts[index % parts.length] ?? message('causes', 'absent');
    const names = placeholders(Object.values(failureTexts[code]).join(' '));
    const params = Object.fromEntries(names.map((name) => [name, part]));
    const original = englishLanguage.say(part);
    for (const text of Object.values(inGerman.describe({ code, params }))) {
      if (hasWords(original)) expect(text, `${code} with ${part.area}.${part.key}`).not.toContain(original);
    }
    for (const text of Object.values(bracketed.describe({ code, params }))) expect(rest(text), code).toBe('');
  }
});

function hasWords(text: string): boolean {
  return /\p{L}{4}/u.test(text.replaceAll('4711', ''));
}

test('what goes wrong with files and at distribution points is said by messages alone', () => {
  const faults = [
    ...['EACCES', 'EPERM', 'ENOENT', 'ENOSPC', 'EIO', 'ETIMEDOUT', 'EXDEV'],
    ...Object.values(engineFaults),
  ];
  for (const code of faults) {
    expect(outside(bracketed, describeFileError({ code })), code).toBe('');
    const fault = { code, operation: 'writingTo', path: '/dp' } as const;
    const { failure: judged } = judgeFault(fault, '/dp');
    for (const text of Object.values(bracketed.describe(judged))) expect(rest(text), code).toBe('');
  }
});

const value = z.strictObject({
  name: z.string().min(3).max(4),
  count: z.int().min(1).max(2),
  list: z.array(z.string()).min(1),
  kind: z.enum(['one', 'two']),
  only: z.literal('this'),
  url: z.url(),
  pattern: z.string().regex(/^a$/),
  flag: z.boolean(),
});
const wrong: readonly Readonly<Record<string, unknown>>[] = [
  { name: 'ab', count: 0, list: [], kind: 'three', only: 'that', url: 'x', pattern: 'b', flag: 1 },
  { name: 'abcde', count: 3, list: 'x', kind: 1, only: null, url: 4, pattern: null, flag: null, other: 1 },
  { count: 1.5, one: 1, two: 2 },
];

test('what a schema says of a value is said in German', () => {
  for (const input of wrong) {
    const parsed = value.safeParse(input);
    expect(parsed.error?.issues.length).toBeGreaterThan(3);
    for (const issue of parsed.error?.issues ?? []) {
      const cause = issueCause(issue);
      expect(cause.area, issue.message).toBe('answerCauses');
      expect(inGerman.say(cause), issue.message).not.toBe(englishLanguage.say(cause));
    }
  }
});

test('a failure is made of messages, not of words', () => {
  // @ts-expect-error A plain text would stay English in every language.
  const made = failure('program.defect', { cause: 'it is broken' });
  expect(rest(bracketed.describe(made).detail)).toBe('');
  // A text of a file that an earlier version wrote is said as it is.
  expect(inGerman.describe(made).detail).toContain('it is broken');
});

function outside(language: Language, message: Message): string {
  return rest(language.say(message));
}

/** What stands in no brackets. */
function rest(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/gu, '');
  return less === text ? text.trim() : rest(less);
}

test('no German text is the English one, but for names and commands', () => {
  const translated: Readonly<Record<string, Messages>> = german;
  const equal = Object.entries<Messages>(english).flatMap(([area, messages]) =>
    Object.entries(messages).flatMap(([key, text]) =>
      translated[area]?.[key] === text &&
      !text.startsWith('pkgsource ') &&
      / \p{Ll}{3,} /u.test(` ${text.replaceAll(/\{\w+\}/gu, '')} `)
        ? [`${area}.${key}: ${text}`]
        : [],
    ),
  );
  expect(equal).toEqual([]);
});
