import { expect, test } from '@playwright/test';
import { describeFailure, exitCodeOf, failure, failureLine } from '../../electron/shared/failure.ts';
import { failureTexts } from '../../electron/shared/failures/index.ts';

test('the texts of a failure name its values', () => {
  const subject = failure('site.not-found', { path: '/srv/x', settingsPath: '/srv/x/site.json' }, 'site');
  expect(describeFailure(subject).detail).toBe(
    'There is no site in /srv/x: /srv/x/site.json does not exist.',
  );
  expect(failureLine(subject)).toMatch(/^site: There is no site in \/srv\/x/);
  expect(exitCodeOf(subject)).toBe(9);
});

test('every failure has a title, a detail and a remedy that are sentences', () => {
  for (const [code, texts] of Object.entries(failureTexts)) {
    expect(texts.title, code).toMatch(/^\p{Lu}[^.!]*$/u);
    expect(texts.detail, code).toMatch(/[.]$/);
    expect(texts.remedy, code).toMatch(/^\p{Lu}.*[.]$/u);
  }
});
