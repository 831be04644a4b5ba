import { expect, test } from '@playwright/test';
import { lastPatchTuesdays } from '../../electron/adapters/practice/patch-tuesdays.ts';

test('finds the second Tuesdays before a day, across the turn of the year', () => {
  const dates = lastPatchTuesdays(new Date('2026-02-01T00:00:00Z'), 3);
  expect(dates.map((date) => date.toISOString())).toEqual([
    '2025-11-11T19:00:00.000Z',
    '2025-12-09T19:00:00.000Z',
    '2026-01-13T19:00:00.000Z',
  ]);
});

test('leaves out a Patch Tuesday whose hour has not come', () => {
  expect(lastPatchTuesdays(new Date('2026-06-09T18:59:00Z'), 1)[0]?.toISOString()).toBe(
    '2026-05-12T19:00:00.000Z',
  );
  expect(lastPatchTuesdays(new Date('2026-06-09T19:01:00Z'), 1)[0]?.toISOString()).toBe(
    '2026-06-09T19:00:00.000Z',
  );
});
