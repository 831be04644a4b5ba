import { expect, test } from '@playwright/test';
import { nextRunAfter } from '../../electron/core/next-run.ts';

const schedule = { everyDayAt: '03:00', randomDelayMinutes: 30 };

test('without a schedule there is no next run', () => {
  expect(nextRunAfter('off', new Date(2026, 5, 10))).toBeNull();
});

test('the next run is today while its time is still to come, and tomorrow after that', () => {
  expect(nextRunAfter(schedule, new Date(2026, 5, 10, 2, 59))).toEqual(new Date(2026, 5, 10, 3, 0));
  expect(nextRunAfter(schedule, new Date(2026, 5, 10, 3, 0))).toEqual(new Date(2026, 5, 11, 3, 0));
  expect(nextRunAfter(schedule, new Date(2026, 5, 30, 12, 0))).toEqual(new Date(2026, 6, 1, 3, 0));
});
