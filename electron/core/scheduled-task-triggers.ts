import { assertNever } from '../shared/result.ts';
import { type RunningSchedule, weekdays } from '../shared/schedule.ts';
import { patchTuesdayRange, ruleOf, type ScheduleDays } from '../shared/schedule-rule.ts';

/**
 * Whether the triggers name more days than the schedule, so that the program itself has to ask whether a run is due:
 * Task Scheduler knows the second Tuesday of a month, but not the third day after it.
 */
export function needsDueCheck(schedule: RunningSchedule): boolean {
  const { days } = ruleOf(schedule);
  return days.kind === 'after Patch Tuesday' && days.daysAfter % 7 !== 0;
}

/**
 * One trigger for each time of day; `startDate` is `YYYY-MM-DD`.
 * Source: Microsoft, "Task Scheduler Schema", calendarTriggerType.
 */
export function triggersXml(schedule: RunningSchedule, startDate: string): string[] {
  const { days, times, randomDelayMinutes } = ruleOf(schedule);
  return times.flatMap((time) => [
    '    <CalendarTrigger>',
    `      <StartBoundary>${startDate}T${time}:00</StartBoundary>`,
    '      <Enabled>true</Enabled>',
    `      <RandomDelay>PT${randomDelayMinutes}M</RandomDelay>`,
    ...daysXml(days).map((line) => `      ${line}`),
    '    </CalendarTrigger>',
  ]);
}

/**
 * Whether two tasks start at the same times. Task Scheduler writes triggers back in its own words: `PT1H30M` for
 * `PT90M`, empty elements in another form, another date of the first run.
 */
export function sameTriggers(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function daysXml(days: ScheduleDays): string[] {
  switch (days.kind) {
    case 'every day':
      return ['<ScheduleByDay>', '  <DaysInterval>1</DaysInterval>', '</ScheduleByDay>'];
    case 'weekdays':
      return [
        '<ScheduleByWeek>',
        ...daysOfWeek(days.weekdays),
        '  <WeeksInterval>1</WeeksInterval>',
        '</ScheduleByWeek>',
      ];
    case 'after Patch Tuesday':
      return patchTuesdayXml(days.daysAfter);
    default:
      return assertNever(days);
  }
}

/** Whole weeks after the second Tuesday are a later Tuesday; every other day is one of seven, see `needsDueCheck`. */
function patchTuesdayXml(daysAfter: number): string[] {
  const { first, weekday } = patchTuesdayRange(daysAfter);
  if (daysAfter % 7 !== 0) {
    const range = Array.from({ length: 7 }, (_, index) => `    <Day>${first + index}</Day>`);
    return [
      '<ScheduleByMonth>',
      '  <DaysOfMonth>',
      ...range,
      '  </DaysOfMonth>',
      ...months('ScheduleByMonth'),
    ];
  }
  const weeks = ['  <Weeks>', `    <Week>${2 + daysAfter / 7}</Week>`, '  </Weeks>'];
  return [
    '<ScheduleByMonthDayOfWeek>',
    ...weeks,
    ...daysOfWeek([weekday]),
    ...months('ScheduleByMonthDayOfWeek'),
  ];
}

function daysOfWeek(numbers: readonly number[]): string[] {
  return ['  <DaysOfWeek>', ...numbers.map((day) => `    <${weekdays[day]} />`), '  </DaysOfWeek>'];
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function months(closing: string): string[] {
  return ['  <Months>', ...monthNames.map((month) => `    <${month} />`), '  </Months>', `</${closing}>`];
}

function comparable(xml: string): string {
  return [...xml.matchAll(/<CalendarTrigger[\s>][\s\S]*?<\/CalendarTrigger>/g)]
    .map(([trigger]) => comparableTrigger(trigger))
    .sort()
    .join('\n');
}

function comparableTrigger(trigger: string): string {
  const textOf = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(trigger)?.[1] ?? '';
  const time = /T(\d\d:\d\d)/.exec(textOf('StartBoundary'))?.[1] ?? '';
  const isEnabled = textOf('Enabled') !== 'false';
  const days = trigger.slice(trigger.indexOf('<Schedule'));
  const parts = [...days.matchAll(/<(\w+)(?:>([^<\s]+)<|\s*\/>|><\/)/g)];
  const named = parts.map(([, name, value]) => `${name}=${value ?? ''}`).sort();
  return [time, isEnabled, minutesOf(textOf('RandomDelay')), ...named].join(' ');
}

/** `PT30M` and `PT1H30M` may stand for what was written as `PT90M`. */
function minutesOf(duration: string): number {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration);
  return Number(parts?.[1] ?? 0) * 60 + Number(parts?.[2] ?? 0);
}
