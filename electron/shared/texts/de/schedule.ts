import type { schedule as english } from '../en/schedule.ts';

export const schedule: Readonly<Record<keyof typeof english, string>> = {
  schedule: 'Zeitplan',
  daily: 'Jeden Tag',
  weekly: 'An bestimmten Wochentagen',
  patchTuesday: 'Einmal im Monat, nach dem Patch Tuesday',
  off: 'Aus: Ich starte jede Synchronisierung von Hand',
  weekdays: 'Tage',
  daysAfter: 'Tage nach dem Patch Tuesday',
  daysAfterHint: 'Microsoft veröffentlicht am zweiten Dienstag jedes Monats. 0 steht für diesen Tag selbst.',
  at: 'Start um',
  atHint: 'Uhrzeit auf dem Synchronisierungshost, als HH:MM. Mehrere: 03:00, 15:00.',
  delay: 'Zufällige Verzögerung, in Minuten',
  delayHint:
    'Jeder Lauf startet bis zu so viele Minuten später, damit nicht viele Hosts gleichzeitig beginnen. 0: keine Verzögerung.',
  starts: 'Startet {schedule}{delay}.',
  nextRuns: 'Die nächsten Läufe: {runs}.',
  missed: 'Ein Lauf, der ausfiel, weil der Computer ausgeschaltet war, wird nachgeholt.',
};
