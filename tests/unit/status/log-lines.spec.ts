import { expect, test } from '@playwright/test';
import { parseJournalLines, parseLogLines } from '../../../electron/core/log-lines.ts';

test('reads both forms of our logs, and keeps what belongs to a line with it', () => {
  const text = [
    '[more than 17 earlier bytes left out]',
    '[2026-06-24 03:12:00.123] [info]  PkgSource 0.1.0 on Electron',
    '[2026-06-24 03:12:01.000] [error] Call broke Error: no',
    '    at answerCall (main.cjs:1:2)',
    '2026-06-24T03:12:02.5+02:00 [4711] warn the journal cannot be written',
    '2026-06-24T03:12:03.5+02:00 [4711] verbose quiet',
    '2026-06-24T03:12:04.000Z [4711 7c1a0b2d] info  run began',
    '',
  ].join('\r\n');
  expect(parseLogLines(text)).toEqual([
    { at: null, level: 'info', text: '[more than 17 earlier bytes left out]' },
    { at: '2026-06-24T03:12:00.123', level: 'info', text: 'PkgSource 0.1.0 on Electron' },
    {
      at: '2026-06-24T03:12:01.000',
      level: 'error',
      text: 'Call broke Error: no\n    at answerCall (main.cjs:1:2)',
    },
    { at: '2026-06-24T03:12:02.5+02:00', level: 'warn', text: '[4711] the journal cannot be written' },
    { at: '2026-06-24T03:12:03.5+02:00', level: 'info', text: '[4711] quiet' },
    { at: '2026-06-24T03:12:04.000Z', level: 'info', text: '[4711 7c1a0b2d] run began' },
  ]);
});

test('cuts a line that nobody could read', () => {
  const [line] = parseLogLines(`2026-06-24T03:12:02Z [1] info ${'x'.repeat(100_000)}`);
  expect(line?.text.length).toBeLessThan(4100);
});

test('reads a journal, and shows what a crash cut short', () => {
  const text = '{"at":"2026-06-24T03:12:00Z","kind":"change made","change":{"a":1}}\n{"at":"2026-06\n';
  expect(parseJournalLines(text)).toEqual([
    { at: '2026-06-24T03:12:00Z', level: 'info', text: 'change made {"change":{"a":1}}' },
    { at: null, level: 'warn', text: '{"at":"2026-06' },
  ]);
  expect(parseJournalLines('{"kind":"change not undone"}')[0]?.level).toBe('warn');
});
