/** When runs start by themselves: its choice, and a schedule in words. */
export const schedule = {
  schedule: 'Schedule',
  daily: 'Every day',
  weekly: 'On days of the week',
  patchTuesday: 'Once a month, after Patch Tuesday',
  off: 'Off: I start each synchronization by hand',
  weekdays: 'Days',
  daysAfter: 'Days after Patch Tuesday',
  daysAfterHint: 'Microsoft publishes on the second Tuesday of each month. 0 is that day itself.',
  at: 'Start at',
  atHint: 'Time of day on the synchronization host, as HH:MM. Several: 03:00, 15:00.',
  delay: 'Random delay, in minutes',
  delayHint: 'Each run starts up to so much later, so that many hosts do not start at once. 0 for none.',
  starts: 'Starts {schedule}{delay}.',
  nextRuns: 'The next runs: {runs}.',
  missed: 'A run that was missed because the computer was off is made up for.',
} as const;
