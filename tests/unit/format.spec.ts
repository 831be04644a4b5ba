import { expect, test } from '@playwright/test';
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatExactBytes,
  formatInstant,
  formatPercent,
  formatRate,
  formatShortNumber,
} from '../../renderer/ui/format.ts';
import { numberFormat } from '../../renderer/ui/formatters.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('sizes have three digits and their unit, exact ones every digit', () => {
  expect(plain(formatBytes(0, 'en'))).toBe('0 bytes');
  expect(plain(formatBytes(999, 'en'))).toBe('999 bytes');
  expect(plain(formatBytes(1000, 'en'))).toBe('1 kB');
  expect(plain(formatBytes(649_341_212, 'en'))).toBe('649 MB');
  expect(plain(formatBytes(1_234_567_890, 'en'))).toBe('1.23 GB');
  expect(plain(formatBytes(1_234_567_890, 'de'))).toBe('1,23 GB');
  expect(plain(formatExactBytes(649_341_212, 'en'))).toBe('649,341,212 bytes');
  expect(plain(formatRate(112_400_000, 'en'))).toBe('112 MB/s');
});

test('a number and its unit stay on one line', () => {
  expect(formatRate(12_500_000, 'de')).toBe('12,5\u00a0MB/s');
  expect(formatExactBytes(649_341_212, 'de')).toBe('649.341.212\u00a0Byte');
  expect(formatDuration(125, 'de')).toBe('2\u00a0Min., 5\u00a0Sek.');
});

test('numbers of a chart are short, and written as the language writes them', () => {
  expect([0, 0.5, 24, 1950, 10_000].map((value) => formatShortNumber(value, 'en'))).toEqual([
    ...['0', '0.5', '24', '1.95K', '10K'],
  ]);
  expect([0.5, 1950, 10_000].map((value) => formatShortNumber(value, 'de'))).toEqual([
    '0,5',
    '1950',
    '10.000',
  ]);
});

test('durations show their two largest units', () => {
  expect(plain(formatDuration(0.2, 'en'))).toBe('0 sec');
  expect(plain(formatDuration(59.6, 'en'))).toBe('1 min');
  expect(plain(formatDuration(125, 'en'))).toBe('2 min, 5 sec');
  expect(plain(formatDuration(3600 * 26 + 300, 'en'))).toBe('1 day, 2 hr');
  expect(plain(formatDuration(3605, 'en'))).toBe('1 hr');
});

test('100% is said only when everything is there', () => {
  expect(formatPercent(999, 1000, 'en')).toBe('99%');
  expect(formatPercent(1000, 1000, 'en')).toBe('100%');
  expect(formatPercent(0, 0, 'en')).toBe('0%');
});

test('ages choose a unit that people use, in both directions', () => {
  const now = Date.parse('2026-07-10T12:00:00Z');
  expect(formatAge('2026-07-10T11:59:50Z', now, 'en')).toBe('now');
  expect(formatAge('2026-07-10T11:30:00Z', now, 'en')).toBe('30 minutes ago');
  expect(formatAge('2026-07-10T17:00:00Z', now, 'en')).toBe('in 5 hours');
  expect(formatAge('2026-07-09T12:00:00Z', now, 'en')).toBe('yesterday');
  expect(formatAge('2026-06-24T12:00:00Z', now, 'en')).toBe('16 days ago');
});

test('instants are told in the reader’s time zone', () => {
  expect(plain(formatInstant('2026-06-24T01:12:00Z', 'en', 'Europe/Berlin'))).toBe('Jun 24, 2026, 3:12 AM');
});

test('a formatter is made once for each language and way of writing', () => {
  const percent = numberFormat('en', { style: 'percent' });
  expect(numberFormat('en', { style: 'percent' })).toBe(percent);
  expect(numberFormat('de', { style: 'percent' }).format(0.5)).toBe('50\u00a0%');
  expect(numberFormat('en', {}).format(0.5)).toBe('0.5');
});
