import { expect, test } from '@playwright/test';
import {
  quoteArgument,
  type ScheduledTask,
  scheduledTaskXml,
} from '../../electron/core/scheduled-task-xml.ts';

const task: ScheduledTask = {
  description: 'Keeps the catalog of D:\\Package & Source current',
  account: 'S-1-5-18',
  program: 'C:\\Program Files\\PkgSource\\pkgsource.exe',
  args: ['sync', '--site', 'D:\\Package & Source\\'],
  everyDayAt: '03:00',
  randomDelayMinutes: 30,
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

const quoting: readonly (readonly [string, string])[] = [
  ['plain', 'plain'],
  ['', '""'],
  ['with space', '"with space"'],
  ['D:\\', 'D:\\'],
  ['D:\\a b\\', '"D:\\a b\\\\"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['a\\"b', '"a\\\\\\"b"'],
];
for (const [argument, quoted] of quoting) {
  test(`quotes ${JSON.stringify(argument)}`, () => expect(quoteArgument(argument)).toBe(quoted));
}
