import type { RunningSchedule } from '../shared/schedule.ts';
import { runLimitHours } from './run-limit.ts';
import { needsDueCheck, triggersXml } from './scheduled-task-triggers.ts';
import { windowsCommandLine } from './windows-command-line.ts';

/**
 * A scheduled task as Task Scheduler XML, version 1.2 (Windows Vista and later).
 * Source: Microsoft, "Task Scheduler Schema" (element order and value ranges are those of its XSD).
 */

/** What Task Scheduler should run, and when. */
export interface ScheduledTask {
  /** Shown in Task Scheduler. */
  readonly description: string;
  /** `S-1-5-18` for SYSTEM, or a group managed service account as `DOMAIN\name$`. */
  readonly account: string;
  /** Program, which only administrators can replace, and its arguments. */
  readonly program: string;
  readonly args: readonly string[];
  readonly schedule: RunningSchedule;
  /** Day of the first run, `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly onlyIfDue?: true;
}

/** The XML; Task Scheduler wants it as UTF-16. */
export function scheduledTaskXml(task: ScheduledTask): string {
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo>',
    '    <Author>PkgSource</Author>',
    `    <Description>${escapeXml(task.description)}</Description>`,
    '  </RegistrationInfo>',
    '  <Triggers>',
    ...triggersXml(task.schedule, task.startDate),
    '  </Triggers>',
    '  <Principals>',
    '    <Principal id="Author">',
    `      <UserId>${escapeXml(task.account)}</UserId>`,
    ...(task.account === 'S-1-5-18' ? [] : ['      <LogonType>Password</LogonType>']),
    '      <RunLevel>HighestAvailable</RunLevel>',
    '    </Principal>',
    '  </Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>',
    '    <RestartOnFailure>',
    '      <Interval>PT15M</Interval>',
    '      <Count>3</Count>',
    '    </RestartOnFailure>',
    `    <ExecutionTimeLimit>PT${runLimitHours}H</ExecutionTimeLimit>`,
    '    <Enabled>true</Enabled>',
    '  </Settings>',
    '  <Actions Context="Author">',
    '    <Exec>',
    `      <Command>${escapeXml(task.program)}</Command>`,
    `      <Arguments>${escapeXml(windowsCommandLine(argumentsOf(task)))}</Arguments>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');
}

function argumentsOf({ args, schedule, onlyIfDue }: ScheduledTask): readonly string[] {
  return onlyIfDue === true || needsDueCheck(schedule) ? [...args, '--if-due'] : args;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
