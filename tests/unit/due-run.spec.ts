import { expect, test } from '@playwright/test';
import { type DueFacts, dueSince } from '../../electron/core/due-run.ts';
import { inTimeZone } from '../support/in-time-zone.ts';

const facts: DueFacts = {
  schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
  createdAt: '2026-01-01T00:00:00.000Z',
  lastStartedAt: '2026-06-09T03:10:00.000Z',
};
const monthly = { daysAfterPatchTuesday: 3, at: '06:00', randomDelayMinutes: 0 };

/** What is so, facts, now, delay in minutes, and for when a run is due. */
const cases: readonly (readonly [string, Partial<DueFacts>, string, number, string | null])[] = [
  ['before its time', {}, '2026-06-10T02:59:59Z', 0, null],
  ['at its time', {}, '2026-06-10T03:00:00Z', 0, '2026-06-10T03:00:00.000Z'],
  ['before its own delay has passed', {}, '2026-06-10T03:19:00Z', 20, null],
  ['when its own delay has passed', {}, '2026-06-10T03:20:00Z', 20, '2026-06-10T03:00:00.000Z'],
  ['missed days ago, for the newest time alone', {}, '2026-06-14T12:00:00Z', 20, '2026-06-14T03:00:00.000Z'],
  ['after a run by hand', { lastStartedAt: '2026-06-10T03:05:00.000Z' }, '2026-06-10T12:00:00Z', 20, null],
  [
    'started in the very moment',
    { lastStartedAt: '2026-06-10T03:00:00.000Z' },
    '2026-06-10T04:00:00Z',
    0,
    null,
  ],
  [
    'never run, but set up later',
    { lastStartedAt: null, createdAt: '2026-06-10T09:00:00Z' },
    '2026-06-10T12:00:00Z',
    0,
    null,
  ],
  ['never run', { lastStartedAt: null }, '2026-06-10T12:00:00Z', 0, '2026-06-10T03:00:00.000Z'],
  [
    'last run by a clock that was years ahead',
    { lastStartedAt: '2031-01-01T00:00:00.000Z' },
    '2026-06-10T12:00:00Z',
    0,
    '2026-06-10T03:00:00.000Z',
  ],
  [
    'set up by a clock that was years ahead',
    { lastStartedAt: null, createdAt: '2031-01-01T00:00:00.000Z' },
    '2026-06-10T12:00:00Z',
    0,
    '2026-06-10T03:00:00.000Z',
  ],
  [
    'just run by a computer whose clock is minutes ahead',
    { lastStartedAt: '2026-06-10T12:05:00.000Z' },
    '2026-06-10T12:00:00Z',
    0,
    null,
  ],
  ['off', { schedule: 'off' }, '2026-06-10T12:00:00Z', 0, null],
  ['the day before the third after Patch Tuesday', { schedule: monthly }, '2026-06-11T12:00:00Z', 0, null],
  [
    'the third day after Patch Tuesday',
    { schedule: monthly },
    '2026-06-12T06:00:00Z',
    0,
    '2026-06-12T06:00:00.000Z',
  ],
  [
    'the Friday a week later, done',
    { schedule: monthly, lastStartedAt: '2026-06-12T06:00:03Z' },
    '2026-06-19T06:00:00Z',
    0,
    null,
  ],
];

for (const [name, changes, now, delay, expected] of cases) {
  test(`due or not: ${name}`, () => {
    const due = inTimeZone('UTC', () => dueSince({ ...facts, ...changes }, new Date(now), delay));
    expect(due?.toISOString() ?? null).toBe(expected);
  });
}
