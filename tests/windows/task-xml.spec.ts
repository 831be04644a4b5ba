import path from 'node:path';
import { scheduledTaskXml } from '../../electron/core/scheduled-task-xml.ts';
import { expect, test } from './windows-test.ts';
import { windowsPath, writeUtf16 } from './wine.ts';

const xml = scheduledTaskXml({
  description: 'Keeps the catalog of D:\\Fish & Chips <north> current',
  account: 'S-1-5-18',
  program: 'C:\\Program Files\\PkgSource\\pkgsource.exe',
  args: ['sync', '--site', 'D:\\Fish & Chips "north"\\'],
  everyDayAt: '03:00',
  randomDelayMinutes: 90,
  startDate: '2026-11-22',
});

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
