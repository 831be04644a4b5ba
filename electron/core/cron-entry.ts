import { nextRunAfter } from '../shared/next-run.ts';
import type { RunningSchedule } from '../shared/schedule.ts';
import { describeDelay, describeSchedule, ruleOf } from '../shared/schedule-rule.ts';
import { scheduledArguments } from './scheduled-work.ts';

/** What cron should run. */
export interface CronEntry {
  readonly siteId: string;
  readonly site: string;
  readonly work?: 'alerts' | undefined;
  readonly schedule: RunningSchedule;
  readonly program: readonly string[];
}

/** File in cron.d; a name with a dot would be passed over. Source: cron(8), Debian. */
export function cronFileName(scheduleId: string): string {
  return `pkgsource-${scheduleId}`;
}

/**
 * The text of a file in /etc/cron.d. Cron makes up no missed runs, takes a day of the month *or* of the week where
 * both are given, and knows no random delay. So it only asks, every hour at the minutes of the schedule, and the
 * program itself knows whether a run is due. Each site gets a fixed delay of its own, so that many hosts still do not
 * start at once and the text stays the same from one Setup to the next.
 */
export function cronText(entry: CronEntry): string {
  const delay = fixedDelayMinutes(entry);
  const due = entry.work === 'alerts' ? [] : ['--if-due', String(delay)];
  const asked = [...scheduledArguments(entry), ...due];
  const command = [...entry.program, ...asked].map(quoteForShell).join(' ');
  const { times } = ruleOf(entry.schedule);
  const minutes = new Set(times.map((time) => (Number(time.slice(3)) + delay) % 60));
  return [
    ...commentsOf(entry, delay),
    'SHELL=/bin/sh',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'MAILTO=""',
    // A per cent sign ends the command for cron, also inside quotes. Source: crontab(5).
    `${[...minutes].sort((a, b) => a - b).join(',')} * * * * root ${command.replaceAll('%', '\\%')}`,
    '',
  ].join('\n');
}

function commentsOf({ site, work, schedule }: CronEntry, delay: number): string[] {
  const runs = `${describeSchedule(schedule)}${describeDelay(schedule)}; here ${delay}`;
  return work === 'alerts'
    ? [`# PkgSource: tells when ${site} is in trouble, every hour. Change it with PkgSource Setup.`]
    : [
        `# PkgSource: keeps the catalog of ${site} current. Change it with PkgSource Setup.`,
        `# Runs ${runs}. Asked every hour, so that a missed run is made up.`,
      ];
}

/** When cron starts it next, in the machine's own time. `now` gives that machine's wall clock. */
export function nextCronRun(entry: CronEntry, now: Date): Date {
  const delayMs = fixedDelayMinutes(entry) * 60_000;
  const next = nextRunAfter(entry.schedule, new Date(now.getTime() - delayMs)) ?? now;
  return new Date(next.getTime() + delayMs);
}

function fixedDelayMinutes({ siteId, schedule }: CronEntry): number {
  const delay = Number.parseInt(siteId.slice(0, 8), 16) % (schedule.randomDelayMinutes + 1);
  return Number.isNaN(delay) ? 0 : delay;
}

function quoteForShell(argument: string): string {
  return /^[\w./:@+-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
