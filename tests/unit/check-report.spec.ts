import { expect, test } from '@playwright/test';
import { renderCheckReport, summaryOf } from '../../electron/core/check-report.ts';
import { escapeHtml } from '../../electron/core/html-text.ts';
import type { CheckResult } from '../../electron/shared/checks.ts';
import { englishLanguage } from '../../electron/shared/texts/english-language.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';

const passed: CheckResult = {
  id: 'rights',
  title: asItIs('Rights'),
  outcome: 'passed',
  found: asItIs('root.'),
  remedy: null,
};
const failed: CheckResult = {
  id: 'destination',
  title: asItIs('Destination'),
  outcome: 'failed',
  found: asItIs('It is a network folder.'),
  remedy: asItIs('Choose a local one.'),
};
const report = {
  computer: 'site01',
  version: '1.2.3',
  checkedAt: '2026-06-24T03:12:00.000Z',
  destination: '/srv/pkgsource',
  checks: [passed, failed],
};

test('says who was checked when, what was found, and what to do', () => {
  const page = renderCheckReport(report, englishLanguage);
  for (const said of [
    'site01',
    '1.2.3',
    '2026-06-24T03:12:00.000Z',
    '/srv/pkgsource',
    '1 of 2 prerequisites is not met.',
    '<strong>What to do:</strong> Choose a local one.',
  ])
    expect(page).toContain(said);
});

test('needs nothing but itself: no script, no link, no image, and a policy that forbids them', () => {
  const page = renderCheckReport(report, englishLanguage);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\bhref=|\bsrc=|url\(|@import/i);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).toContain('prefers-color-scheme: dark');
  expect(page).toContain('@media print');
});

test('shows hostile text as text, wherever it comes from', () => {
  const hostile = `</title></style><script>alert(1)</script><img src=x onerror='alert("2")'>&lt;`;
  const text = asItIs(hostile);
  const page = renderCheckReport(
    {
      computer: hostile,
      version: hostile,
      checkedAt: hostile,
      destination: hostile,
      checks: [{ id: hostile, title: text, outcome: 'failed', found: text, remedy: text }],
    },
    englishLanguage,
  );
  expect(page).not.toMatch(/<script|<img/i);
  expect(page.match(/&lt;script&gt;/g)?.length).toBe(8);
  expect(page.match(/<\/style>/g)?.length).toBe(1);
});

test('escapes what could end an element or an attribute, and keeps everything else', () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  expect(escapeHtml('Büro\n\tПакеты 包 😀')).toBe('Büro\n\tПакеты 包 😀');
});

test('shows by their number what hides or turns text, and what no page may contain', () => {
  expect(escapeHtml('a\u202Egnp.exe')).toBe('a[U+202E]gnp.exe');
  expect(escapeHtml('a\u0000b\u001b[2J')).toBe('a[U+0000]b[U+001B][2J');
  expect(escapeHtml('a\ud800b')).toBe('a[U+D800]b');
});

test('sums up in one sentence', () => {
  const warning: CheckResult = { ...failed, outcome: 'warning' };
  expect(summaryOf([passed], englishLanguage)).toBe('Every prerequisite is met.');
  expect(summaryOf([passed, warning], englishLanguage)).toBe('Every prerequisite is met. One warns.');
  expect(summaryOf([failed, failed, warning, warning], englishLanguage)).toBe(
    '2 of 4 prerequisites are not met. 2 warn.',
  );
});
