import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from '@playwright/test';
import { describeFailure, failure } from '../../electron/shared/failure.ts';
import { failureTexts } from '../../electron/shared/failures/index.ts';
import { germanFailures } from '../../electron/shared/texts/de/failures/index.ts';
import { german } from '../../electron/shared/texts/de/index.ts';
import { english } from '../../electron/shared/texts/en/index.ts';
import { chooseLanguage } from '../../electron/shared/texts/languages.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { Messages } from '../../electron/shared/texts/messages.ts';

test('says plurals, numbers and values in the reader’s language', async () => {
  const inEnglish = (await chooseLanguage(['en-GB'])).texts('catalogCard');
  expect(inEnglish('newer', { days: 1, day: 'May 12' })).toBe('1 day newer than the last one, May 12');
  expect(inEnglish('newer', { days: 1200, day: 'May 12' })).toBe(
    '1,200 days newer than the last one, May 12',
  );
  const inGerman = (await chooseLanguage(['fr-FR', 'de-AT', 'en'])).texts('catalogCard');
  expect(inGerman('newer', { days: 12, day: '12. Mai' })).toBe(
    '12 Tage neuer als der letzte Patch Tuesday, 12. Mai',
  );
});

test('speaks English where it has none of the reader’s languages', async () => {
  expect((await chooseLanguage(['fr-FR', 'ja'])).tag).toBe('en');
  expect((await chooseLanguage([])).tag).toBe('en');
  expect((await chooseLanguage(['de-AT'])).tag).toBe('de-AT');
});

test('says instants and days as the reader writes them, and leaves them to files as they are', async () => {
  const since = '2026-06-24T12:00:00Z';
  const locked = failure('site.locked', { runId: 'run-7', host: '2026-06-24-old', process: 7, since });
  const { detail } = (await chooseLanguage(['de'])).describe(locked);
  expect(detail).toContain('auf 2026-06-24-old (');
  expect(detail).toMatch(/letzte Meldung: 24\.06\.2026, \d\d:\d\d\.$/u);
  expect(describeFailure(locked).detail).toContain(since);
  const waits = message('waiting', 'engineHolding', { date: '2026-06-10' });
  expect((await chooseLanguage(['en-US'])).say(waits)).toContain('Jun 10, 2026');
  expect((await chooseLanguage(['fr'])).say(waits)).toContain('Jun 10, 2026');
});

test('every failure is worded in German, with the same values', () => {
  expect(Object.keys(germanFailures).sort()).toEqual(Object.keys(failureTexts).sort());
  for (const [code, english] of Object.entries(failureTexts)) {
    const german = germanFailures[code];
    for (const part of ['title', 'detail', 'remedy'] as const) {
      expect(placeholders(german?.[part] ?? ''), `${code}: ${part}`).toEqual(placeholders(english[part]));
    }
  }
});

for (const area of Object.keys(english) as (keyof typeof english)[]) {
  test(`the messages of ${area} name the same values in every language`, () => {
    const [original, translated]: Messages[] = [english[area], german[area]];
    expect(Object.keys(translated ?? {})).toEqual(Object.keys(original ?? {}));
    for (const [key, text] of Object.entries(original ?? {})) {
      expect(namesIn(parse(translated?.[key] ?? '')), `${area}.${key}`).toEqual(namesIn(parse(text)));
      // The type of a message's values is taken from its text by this rule.
      expect(namesByRule(text), `${area}.${key}`).toEqual(namesIn(parse(text)));
    }
  });
}

function namesByRule(text: string): readonly string[] {
  const names = text
    .split('{')
    .slice(1)
    .map((piece) => piece.split('}')[0]?.split(',')[0] ?? '');
  return [
    ...new Set(names.filter((name) => name !== '' && !name.includes(' ') && !name.startsWith('#'))),
  ].sort();
}

function namesIn(elements: readonly MessageFormatElement[]): readonly string[] {
  const names = elements.flatMap((element): readonly string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
      case TYPE.tag:
        return namesIn(element.children);
      default:
        return [element.value];
    }
  });
  return [...new Set(names)].sort();
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}
