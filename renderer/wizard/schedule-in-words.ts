import type { RunningSchedule } from '../../electron/shared/schedule.ts';
import { delayMessage, scheduleMessage } from '../../electron/shared/schedule-rule.ts';
import type { Language } from '../../electron/shared/texts/language.ts';

/** When runs start, as a sentence: `Starts every day at 03:00 and 15:00, up to 30 minutes later.` */
export function scheduleInWords(schedule: RunningSchedule, language: Language): string {
  return language.texts('schedule')('starts', {
    schedule: language.say(scheduleMessage(schedule)),
    delay: language.say(delayMessage(schedule)),
  });
}
