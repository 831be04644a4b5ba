import type { progressPage as english } from '../en/progress-page.ts';

export const progressPage: Readonly<Record<keyof typeof english, string>> = {
  intro: 'Setup arbeitet. Sie können dieses Fenster verlassen; wenn Sie es schließen, wird Setup beendet.',
  waiting: 'Es wird auf Administratorrechte gewartet: Beantworten Sie die Rückfrage des Systems.',
  stopping: 'Setup hält an und macht rückgängig, was es getan hat. Das dauert einen Moment.',
  question: 'Setup abbrechen?',
  questionText:
    'Der laufende Vorgang wird angehalten, und was bisher erledigt wurde, wird rückgängig gemacht. Ihre Antworten bleiben erhalten.',
  yes: 'Setup abbrechen',
  no: 'Fortfahren',
  running: '{operation}: läuft',
  label: 'Setup',
  ended: '{ended, number} von {count, number} Vorgängen erledigt',
  points: 'Verteilungspunkte',
  name: 'Name',
  path: 'Pfad',
  state: 'Zustand',
};
