import type { scheduleWords as english } from '../en/schedule-words.ts';

export const scheduleWords: Readonly<Record<keyof typeof english, string>> = {
  atTimes: '{days} um {times} Uhr',
  everyDay: 'jeden Tag',
  everyWeekday: 'jeden {weekdays}',
  patchTuesday: 'am zweiten Dienstag jedes Monats',
  afterPatchTuesday:
    '{days, plural, one {am {weekday}, # Tag nach dem zweiten Dienstag jedes Monats,} other {am {weekday}, # Tage nach dem zweiten Dienstag jedes Monats,}}',
  delay: '{minutes, plural, one {, bis zu einer Minute später} other {, bis zu # Minuten später}}',
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
};
