import type { RunningSchedule } from '../shared/schedule.ts';
import { patchTuesdayRange, ruleOf, type ScheduleDays } from '../shared/schedule-rule.ts';
import { runLimitHours } from './run-limit.ts';
import { scheduledArguments } from './scheduled-work.ts';
import { sandboxLines } from './systemd-sandbox.ts';

/** What systemd should run. */
export interface SystemdEntry {
  readonly siteId: string;
  readonly site: string;
  readonly work?: 'alerts' | undefined;
  readonly schedule: RunningSchedule;
  readonly program: readonly string[];
  /** Absolute paths that runs work with, or null when not known. */
  readonly places: { readonly written: readonly string[]; readonly read: readonly string[] } | null;
  readonly onlyIfDue?: true | undefined;
}

export function unitName(scheduleId: string, kind: 'service' | 'timer'): string {
  return `pkgsource-${scheduleId}.${kind}`;
}

/** The service: one run of the sync program, with no more rights than its copies take. */
export function serviceText(entry: SystemdEntry): string {
  const due = entry.onlyIfDue === true ? ['--if-due'] : [];
  const command = [...entry.program, ...scheduledArguments(entry), ...due].map(quoteForSystemd).join(' ');
  return [
    '[Unit]',
    `Description=PkgSource: ${purposeOf(entry, 'keep the catalog of % current', 'tell when % is in trouble')}`,
    'Wants=network-online.target',
    'After=network-online.target remote-fs.target',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=${command}`,
    // Distribution points that failed have their own reason and next try: the unit has done its work.
    'SuccessExitStatus=3',
    `TimeoutStartSec=${runLimitHours}h`,
    'UMask=0027',
    ...sandboxLines(entry),
    '',
  ].join('\n');
}

/** What a unit is for; `%` stands for the site. */
function purposeOf({ site, work }: SystemdEntry, sync: string, alerts: string): string {
  return (work === 'alerts' ? alerts : sync).replace('%', () => escapeSpecifiers(site));
}

/** The timer; a run that was missed while the computer was off is caught up. */
export function timerText(entry: SystemdEntry): string {
  const { randomDelayMinutes } = entry.schedule;
  return [
    '[Unit]',
    `Description=PkgSource: ${purposeOf(entry, 'when to look for a new catalog for %', 'when to look whether % is in trouble')}`,
    '',
    '[Timer]',
    ...calendarsOf(entry.schedule).map((calendar) => `OnCalendar=${calendar}`),
    `RandomizedDelaySec=${randomDelayMinutes}min`,
    'Persistent=yes',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/**
 * The schedule as calendar events, one for each time of day. A time that clocks going forward leave out is left out
 * by systemd too: that day has no run at it. Source: systemd.time(7), CALENDAR EVENTS.
 */
export function calendarsOf(schedule: RunningSchedule): string[] {
  const { days, times } = ruleOf(schedule);
  return times.map((time) => `${calendarDays(days)} ${time}:00`);
}

const shortWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

function calendarDays(days: ScheduleDays): string {
  if (days.kind === 'every day') return '*-*-*';
  if (days.kind === 'weekdays') return `${days.weekdays.map((day) => shortWeekdays[day]).join(',')} *-*-*`;
  const { first, last, weekday } = patchTuesdayRange(days.daysAfter);
  return `${shortWeekdays[weekday]} *-*-${first}..${last}`;
}

/** Source: systemd.service(5), COMMAND LINES, and systemd.unit(5), SPECIFIERS. */
function quoteForSystemd(argument: string): string {
  const escaped = escapeSpecifiers(argument)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('$', () => '$$');
  return `"${escaped}"`;
}

function escapeSpecifiers(text: string): string {
  return text.replaceAll('%', '%%');
}
