import { expect, test } from '@playwright/test';
import { sameTriggers } from '../../electron/core/scheduled-task-triggers.ts';
import { type ScheduledTask, scheduledTaskXml } from '../../electron/core/scheduled-task-xml.ts';
import type { RunningSchedule } from '../../electron/shared/schedule.ts';

const task: ScheduledTask = {
  description: 'Keeps the catalog of D:\\Package & Source current',
  account: 'S-1-5-18',
  program: 'C:\\Program Files\\PkgSource\\pkgsource.exe',
  args: ['sync', '--site', 'D:\\Package & Source\\'],
  schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
  startDate: '2026-11-22',
};

test('runs as SYSTEM with nobody logged on, makes up missed runs and never runs twice at once', () => {
  const xml = scheduledTaskXml(task);
  expect(xml).toContain('<UserId>S-1-5-18</UserId>');
  expect(xml).not.toContain('<LogonType>');
  expect(xml).toContain('<StartWhenAvailable>true</StartWhenAvailable>');
  expect(xml).toContain('<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>');
  expect(xml).toContain('<StartBoundary>2026-11-22T03:00:00</StartBoundary>');
  expect(xml).toContain('<RandomDelay>PT30M</RandomDelay>');
});

test('a group managed service account logs on by a password that the domain manages', () => {
  const xml = scheduledTaskXml({ ...task, account: 'CORP\\pkgsource$' });
  expect(xml).toContain('<UserId>CORP\\pkgsource$</UserId>');
  expect(xml).toContain('<LogonType>Password</LogonType>');
});

test('paths with spaces, ampersands and a closing backslash reach the program unchanged', () => {
  expect(scheduledTaskXml(task)).toContain(
    '<Arguments>sync --site &quot;D:\\Package &amp; Source\\\\&quot;</Arguments>',
  );
});

const schedules: readonly (readonly [string, RunningSchedule, readonly RegExp[], boolean])[] = [
  [
    'twice a day',
    { everyDayAt: ['15:00', '03:00'], randomDelayMinutes: 5 },
    [/T03:00:00[\s\S]*<DaysInterval>1<[\s\S]*<CalendarTrigger>[\s\S]*T15:00:00/],
    false,
  ],
  [
    'on two days of the week',
    { everyWeekOn: ['Friday', 'Monday'], at: '03:00', randomDelayMinutes: 5 },
    [/<ScheduleByWeek>\s*<DaysOfWeek>\s*<Monday \/>\s*<Friday \/>\s*<\/DaysOfWeek>\s*<WeeksInterval>1</],
    false,
  ],
  [
    'on Patch Tuesday',
    { daysAfterPatchTuesday: 0, at: '03:00', randomDelayMinutes: 5 },
    [/<Weeks>\s*<Week>2<\/Week>\s*<\/Weeks>\s*<DaysOfWeek>\s*<Tuesday \/>/, /<December \/>/],
    false,
  ],
  [
    'two weeks after it',
    { daysAfterPatchTuesday: 14, at: '03:00', randomDelayMinutes: 5 },
    [/<Week>4<\/Week>/],
    false,
  ],
  [
    'three days after it, by one of seven days and the question whether a run is due',
    { daysAfterPatchTuesday: 3, at: '03:00', randomDelayMinutes: 5 },
    [/<DaysOfMonth>\s*<Day>11<[\s\S]*<Day>17<\/Day>\s*<\/DaysOfMonth>/],
    true,
  ],
];
for (const [name, schedule, patterns, asks] of schedules) {
  test(`starts ${name}`, () => {
    const xml = scheduledTaskXml({ ...task, schedule });
    for (const pattern of patterns) expect(xml).toMatch(pattern);
    expect(xml.includes(' --if-due<')).toBe(asks);
  });
}

test('tells triggers apart by time, delay and days, however Task Scheduler wrote them back', () => {
  const xmlOf = (schedule: RunningSchedule) => scheduledTaskXml({ ...task, schedule });
  const every = schedules.map(([, schedule]) => xmlOf(schedule));
  for (const one of every) for (const other of every) expect(sameTriggers(one, other)).toBe(one === other);
  const weekly = xmlOf({ everyWeekOn: ['Friday', 'Monday'], at: '03:00', randomDelayMinutes: 90 });
  const writtenBack = weekly
    .replace('PT90M', 'PT1H30M')
    .replace('<Monday />', '')
    .replace('<Friday />', '<Friday></Friday><Monday></Monday>')
    .replace('2026-11-22T', '2025-01-01T');
  expect(sameTriggers(weekly, writtenBack)).toBe(true);
  expect(sameTriggers(weekly, weekly.replace('<Enabled>true', '<Enabled>false'))).toBe(false);
});
