/** A schedule in words that follow a verb: `every day at 03:00 and 15:00`. */
export const scheduleWords = {
  atTimes: '{days} at {times}',
  everyDay: 'every day',
  everyWeekday: 'every {weekdays}',
  patchTuesday: 'on the second Tuesday of each month',
  afterPatchTuesday:
    '{days, plural, one {on the {weekday} # day after the second Tuesday of each month} other {on the {weekday} # days after the second Tuesday of each month}}',
  delay: '{minutes, plural, one {, up to a minute later} other {, up to # minutes later}}',
  Monday: 'Monday',
  Tuesday: 'Tuesday',
  Wednesday: 'Wednesday',
  Thursday: 'Thursday',
  Friday: 'Friday',
  Saturday: 'Saturday',
  Sunday: 'Sunday',
} as const;
