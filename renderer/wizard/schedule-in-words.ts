import { type RunningSchedule, type Weekday, weekdays } from '../../electron/shared/schedule.ts';
import { patchTuesdayRange, ruleOf, type ScheduleDays } from '../../electron/shared/schedule-rule.ts';
import type { Language } from '../../electron/shared/texts/language.ts';
import { formatList, formatWeekday } from '../ui/format.ts';

/** When runs start, as a sentence: `Starts every day at 03:00 and 15:00, up to 30 minutes later.` */
export function scheduleInWords(schedule: RunningSchedule, language: Language): string {
  const t = language.texts('schedule');
  const { days, times, randomDelayMinutes } = ruleOf(schedule);
  const at = { times: formatList(times), delay: randomDelayMinutes };
  switch (days.kind) {
    case 'every day':
      return t('startsDaily', at);
    case 'weekdays':
      return t('startsWeekly', { ...at, days: formatList(namesFromMonday(days)) });
    case 'after Patch Tuesday': {
      const { daysAfter } = days;
      if (daysAfter === 0) return t('startsOnPatchTuesday', at);
      const weekday = weekdays[patchTuesdayRange(daysAfter).weekday] ?? 'Tuesday';
      return t('startsAfterPatchTuesday', { ...at, weekday: formatWeekday(weekday), count: daysAfter });
    }
  }
}

function namesFromMonday({ weekdays: numbers }: Extract<ScheduleDays, { kind: 'weekdays' }>): string[] {
  const fromMonday = (number: number) => (number + 6) % 7;
  const inOrder = [...numbers].sort((a, b) => fromMonday(a) - fromMonday(b));
  return inOrder
    .flatMap((number): Weekday[] => weekdays.slice(number, number + 1))
    .map((day) => formatWeekday(day));
}
