import path from 'node:path';
import { scheduledTaskXml } from '../../electron/core/scheduled-task-xml.ts';
import type { RunningSchedule } from '../../electron/shared/schedule.ts';
import { describeSchedule } from '../../electron/shared/schedule-rule.ts';
import { expect, test } from './windows-test.ts';
import { windowsPath, writeUtf16 } from './wine.ts';

const task = {
  description: 'Keeps the catalog of D:\\Fish & Chips <north> current',
  account: 'S-1-5-18',
  program: 'C:\\Program Files\\PkgSource\\pkgsource.exe',
  args: ['sync', '--site', 'D:\\Fish & Chips "north"\\'],
  schedule: { everyDayAt: '03:00', randomDelayMinutes: 90 },
  startDate: '2026-11-22',
} as const;

const xml = scheduledTaskXml(task);

const others: readonly RunningSchedule[] = [
  { everyDayAt: ['03:00', '15:00'], randomDelayMinutes: 0 },
  { everyWeekOn: ['Saturday', 'Sunday'], at: '03:00', randomDelayMinutes: 30 },
  { daysAfterPatchTuesday: 7, at: '03:00', randomDelayMinutes: 30 },
  { daysAfterPatchTuesday: 3, at: '03:00', randomDelayMinutes: 30 },
];

/** What a Task Scheduler refuses, so that accepting the task says something. Wine ignores elements it does not use. */
const broken: readonly (readonly [string, string])[] = [
  [
    'a condition that is neither true nor false',
    xml.replace('<StartWhenAvailable>true', '<StartWhenAvailable>perhaps'),
  ],
  ['another namespace', xml.replace('2004/02/mit/task', '2004/02/mit/job')],
  ['an element that is not closed', xml.replace('</Settings>', '')],
];

test('the task is accepted by a Task Scheduler', async ({ wine, folder }) => {
  const file = path.join(folder, 'task.xml');
  await writeUtf16(file, xml);
  const made = await wine.run('schtasks.exe', [
    '/create',
    '/tn',
    '\\PkgSource\\right',
    '/xml',
    windowsPath(file),
  ]);
  expect(made.code).toBe(0);
});

for (const [index, schedule] of others.entries()) {
  test(`a task that starts ${describeSchedule(schedule)} is accepted`, async ({ wine, folder }) => {
    const file = path.join(folder, 'task.xml');
    await writeUtf16(file, scheduledTaskXml({ ...task, schedule }));
    const name = `\\PkgSource\\other${index}`;
    const made = await wine.run('schtasks.exe', ['/create', '/tn', name, '/xml', windowsPath(file)]);
    expect(made.code).toBe(0);
  });
}

for (const [index, [fault, text]] of broken.entries()) {
  test(`a task with ${fault} is refused`, async ({ wine, folder }) => {
    expect(text).not.toBe(xml);
    const file = path.join(folder, 'task.xml');
    await writeUtf16(file, text);
    const name = `\\PkgSource\\broken${index}`;
    const made = await wine.run('schtasks.exe', ['/create', '/tn', name, '/xml', windowsPath(file)]);
    expect(made.code).toBe(1);
  });
}
