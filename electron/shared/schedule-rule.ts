import { assertNever } from './result.ts';
import { type RunningSchedule, type Weekday, weekdays } from './schedule.ts';
import { englishLanguage } from './texts/english-language.ts';
import { asItIs, listedWithAnd } from './texts/listed.ts';
import { type Message, message } from './texts/message.ts';

/** On which days runs start. */
export type ScheduleDays =
  | { readonly kind: 'every day' }
  /** Numbers as `Date.getDay` counts them, ascending. */
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly kind: 'after Patch Tuesday'; readonly daysAfter: number };

/** A schedule in one form, however it was written. */
export interface ScheduleRule {
  readonly days: ScheduleDays;
  /** `HH:MM`, ascending, each once. */
  readonly times: readonly string[];
  readonly randomDelayMinutes: number;
}

const tuesday = 2;

/** The earliest day of a month that can be its second Tuesday. */
const earliestPatchTuesday = 8;

export function ruleOf(schedule: RunningSchedule): ScheduleRule {
  const { randomDelayMinutes } = schedule;
  if ('everyDayAt' in schedule) {
    return { days: { kind: 'every day' }, times: timesOf(schedule.everyDayAt), randomDelayMinutes };
  }
  const times = timesOf(schedule.at);
  if ('everyWeekOn' in schedule) {
    const numbers = schedule.everyWeekOn.map((day) => weekdays.indexOf(day));
    return { days: { kind: 'weekdays', weekdays: ascending(numbers) }, times, randomDelayMinutes };
  }
  const days = { kind: 'after Patch Tuesday', daysAfter: schedule.daysAfterPatchTuesday } as const;
  return { days, times, randomDelayMinutes };
}

/**
 * The seven days of a month among which the run's day lies, and its weekday: the second Tuesday is one of the days
 * 8 to 14, so exactly one day of the range has that weekday. Schedulers can express this.
 */
export function patchTuesdayRange(daysAfter: number): {
  readonly first: number;
  readonly last: number;
  readonly weekday: number;
} {
  const first = earliestPatchTuesday + daysAfter;
  return { first, last: first + 6, weekday: (tuesday + daysAfter) % 7 };
}

/** Whether runs start on a day of the calendar; `dayOfMonth` counts from 1, `weekday` from Sunday as 0. */
export function fallsOn(days: ScheduleDays, dayOfMonth: number, weekday: number): boolean {
  switch (days.kind) {
    case 'every day':
      return true;
    case 'weekdays':
      return days.weekdays.includes(weekday);
    case 'after Patch Tuesday': {
      const range = patchTuesdayRange(days.daysAfter);
      return weekday === range.weekday && dayOfMonth >= range.first && dayOfMonth <= range.last;
    }
    default:
      return assertNever(days);
  }
}

/** The schedule in words that follow a verb: `every day at 03:00 and 15:00`. */
export function scheduleMessage(schedule: RunningSchedule): Message {
  const { days, times } = ruleOf(schedule);
  return message('scheduleWords', 'atTimes', { days: daysMessage(days), times: listedWithAnd(times) });
}

/** `, up to 30 minutes later`, or nothing without a random delay. */
export function delayMessage({ randomDelayMinutes: minutes }: RunningSchedule): Message {
  return minutes === 0 ? asItIs('') : message('scheduleWords', 'delay', { minutes });
}

/** The schedule in English words. */
export function describeSchedule(schedule: RunningSchedule): string {
  return englishLanguage.say(scheduleMessage(schedule));
}

/** The random delay in English words. */
export function describeDelay(schedule: RunningSchedule): string {
  return englishLanguage.say(delayMessage(schedule));
}

function daysMessage(days: ScheduleDays): Message {
  switch (days.kind) {
    case 'every day':
      return message('scheduleWords', 'everyDay');
    case 'weekdays': {
      const names = fromMonday(days.weekdays).map((day) => message('scheduleWords', day));
      return message('scheduleWords', 'everyWeekday', { weekdays: listedWithAnd(names) });
    }
    case 'after Patch Tuesday': {
      const { daysAfter } = days;
      if (daysAfter === 0) return message('scheduleWords', 'patchTuesday');
      const weekday = weekdays[patchTuesdayRange(daysAfter).weekday] ?? 'Tuesday';
      return message('scheduleWords', 'afterPatchTuesday', {
        days: daysAfter,
        weekday: message('scheduleWords', weekday),
      });
    }
    default:
      return assertNever(days);
  }
}

function fromMonday(numbers: readonly number[]): Weekday[] {
  const monday = (number: number) => (number + 6) % 7;
  return [...numbers].sort((a, b) => monday(a) - monday(b)).flatMap((number) => weekdays[number] ?? []);
}

function timesOf(written: string | readonly string[]): string[] {
  return [...new Set(typeof written === 'string' ? [written] : written)].sort();
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
