import { expect, test } from '@playwright/test';
import { lastRunDue, nextRunAfter, nextRuns } from '../../electron/shared/next-run.ts';
import { type RunningSchedule, scheduleSchema } from '../../electron/shared/schedule.ts';
import { describeSchedule } from '../../electron/shared/schedule-rule.ts';
import { inTimeZone } from '../support/in-time-zone.ts';

const daily = { everyDayAt: '03:00', randomDelayMinutes: 30 };
const twice = { everyDayAt: ['15:00', '03:00', '15:00'], randomDelayMinutes: 0 };
const weekly: RunningSchedule = { everyWeekOn: ['Friday', 'Monday'], at: '22:30', randomDelayMinutes: 0 };
const patchTuesday = (daysAfterPatchTuesday: number): RunningSchedule => ({
  daysAfterPatchTuesday,
  at: '06:00',
  randomDelayMinutes: 0,
});
const inTheGap = { everyDayAt: '02:30', randomDelayMinutes: 0 };

/** Schedule, its words, time zone, now (UTC), and the next runs (UTC). */
const cases: readonly (readonly [RunningSchedule, string, string, string, readonly string[]])[] = [
  [daily, 'every day at 03:00', 'UTC', '2026-06-10T02:59:59Z', ['2026-06-10T03:00Z', '2026-06-11T03:00Z']],
  [daily, 'every day at 03:00', 'UTC', '2026-06-10T03:00:00Z', ['2026-06-11T03:00Z']],
  [daily, 'every day at 03:00', 'UTC', '2026-12-31T12:00:00Z', ['2027-01-01T03:00Z']],
  [daily, 'every day at 03:00', 'Asia/Kathmandu', '2026-06-10T00:00:00Z', ['2026-06-10T21:15Z']],
  [daily, 'every day at 03:00', 'Pacific/Kiritimati', '2026-06-10T12:30:00Z', ['2026-06-10T13:00Z']],
  [
    twice,
    'every day at 03:00 and 15:00',
    'UTC',
    '2026-02-28T15:00:00Z',
    ['2026-03-01T03:00Z', '2026-03-01T15:00Z', '2026-03-02T03:00Z'],
  ],
  [
    weekly,
    'every Monday and Friday at 22:30',
    'UTC',
    '2026-11-20T22:30:00Z',
    ['2026-11-23T22:30Z', '2026-11-27T22:30Z', '2026-11-30T22:30Z'],
  ],
  [
    { everyWeekOn: ['Sunday'], at: ['00:00'], randomDelayMinutes: 0 },
    'every Sunday at 00:00',
    'UTC',
    '2028-02-27T00:00:00Z',
    ['2028-03-05T00:00Z'],
  ],
  // Second Tuesdays: 2026-09-08 is the earliest day there can be, 2026-12-08 too, 2026-07-14 the latest.
  [
    patchTuesday(0),
    'on the second Tuesday of each month at 06:00',
    'UTC',
    '2026-07-14T06:00:00Z',
    ['2026-08-11T06:00Z', '2026-09-08T06:00Z', '2026-10-13T06:00Z'],
  ],
  [
    patchTuesday(1),
    'on the Wednesday 1 day after the second Tuesday of each month at 06:00',
    'UTC',
    '2026-07-01T00:00:00Z',
    ['2026-07-15T06:00Z', '2026-08-12T06:00Z', '2026-09-09T06:00Z'],
  ],
  [
    patchTuesday(5),
    'on the Sunday 5 days after the second Tuesday of each month at 06:00',
    'UTC',
    '2026-09-01T00:00:00Z',
    ['2026-09-13T06:00Z', '2026-10-18T06:00Z'],
  ],
  [
    patchTuesday(14),
    'on the Tuesday 14 days after the second Tuesday of each month at 06:00',
    'UTC',
    '2027-01-30T00:00:00Z',
    ['2027-02-23T06:00Z', '2027-03-23T06:00Z'],
  ],
  // Clocks go forward on 2026-03-29 at 02:00 in Berlin, at 00:00 to 01:00 in Beirut; back on 2026-10-25 at 03:00.
  [
    inTheGap,
    'every day at 02:30',
    'Europe/Berlin',
    '2026-03-28T12:00:00Z',
    ['2026-03-29T01:30Z', '2026-03-30T00:30Z'],
  ],
  [
    inTheGap,
    'every day at 02:30',
    'Europe/Berlin',
    '2026-10-24T12:00:00Z',
    ['2026-10-25T00:30Z', '2026-10-26T01:30Z'],
  ],
  [
    { everyDayAt: ['02:30', '03:00', '03:30'], randomDelayMinutes: 0 },
    'every day at 02:30, 03:00 and 03:30',
    'Europe/Berlin',
    '2026-03-28T12:00:00Z',
    // What does not exist moves behind one that does, and onto another.
    ['2026-03-29T01:00Z', '2026-03-29T01:30Z', '2026-03-30T00:30Z'],
  ],
  [
    { everyDayAt: '00:30', randomDelayMinutes: 0 },
    'every day at 00:30',
    'Asia/Beirut',
    '2026-03-28T12:00:00Z',
    ['2026-03-28T22:30Z', '2026-03-29T21:30Z'],
  ],
  // Half an hour of change: Lord Howe Island, 2026-10-04 at 02:00.
  [
    { everyDayAt: '02:15', randomDelayMinutes: 0 },
    'every day at 02:15',
    'Australia/Lord_Howe',
    '2026-10-03T12:00:00Z',
    ['2026-10-03T15:45Z', '2026-10-04T15:15Z'],
  ],
];

for (const [schedule, words, zone, now, expected] of cases) {
  test(`${words} in ${zone}, after ${now}`, () => {
    expect(describeSchedule(schedule)).toBe(words);
    const runs = inTimeZone(zone, () => nextRuns(schedule, new Date(now), expected.length));
    expect(runs.map((run) => run.toISOString().replace(':00.000Z', 'Z'))).toEqual(expected);
  });
}

test('without a schedule there is no next run', () => {
  expect(nextRunAfter('off', new Date(2026, 5, 10))).toBeNull();
  expect(nextRuns('off', new Date(2026, 5, 10), 3)).toEqual([]);
});

for (const zone of ['UTC', 'America/New_York', 'Australia/Lord_Howe']) {
  test(`what was named last and what is named next lie on both sides of any moment (${zone})`, () => {
    const every = [daily, twice, weekly, inTheGap, patchTuesday(0), patchTuesday(5), patchTuesday(14)];
    const wrong = inTimeZone(zone, () => every.flatMap((schedule) => momentsBetweenNothing(schedule)));
    expect(wrong).toEqual([]);
  });
}

/** Moments of a year around which the schedule names nothing, or something between its last and next time. */
function momentsBetweenNothing(schedule: RunningSchedule): string[] {
  const moments = Array.from({ length: 300 }, (_, index) => new Date(Date.UTC(2026, 0, 1, index * 31)));
  return moments
    .filter((now) => {
      const [last, next] = [lastRunDue(schedule, now), nextRunAfter(schedule, now)];
      if (last === null || next === null || last > now || now >= next) return true;
      return nextRunAfter(schedule, last)?.getTime() !== next.getTime();
    })
    .map((now) => now.toISOString());
}

for (const [what, schedule] of [
  ['no day of the week', { everyWeekOn: [], at: '03:00' }],
  ['no time of day', { everyDayAt: [] }],
  ['a fifteenth day after Patch Tuesday', { daysAfterPatchTuesday: 15, at: '03:00' }],
  ['two kinds at once', { everyDayAt: '03:00', everyWeekOn: ['Monday'], at: '03:00' }],
  ['a day that is none', { everyWeekOn: ['Mon'], at: '03:00' }],
] as const) {
  test(`refuses a schedule with ${what}`, () => {
    expect(scheduleSchema.safeParse(schedule).success).toBe(false);
  });
}
