import type { operations as english } from '../en/operations.ts';

export const operations: Readonly<Record<keyof typeof english, string>> = {
  label: 'Vorgänge',
  why: 'Warum',
  touches: 'Betrifft',
  undo: 'Rückgängig durch',
  noUndo: 'Nichts rückgängig zu machen',
  rights: 'Erfordert Administratorrechte',
  noted: '{title} ({note})',
  'to do': 'Zu tun',
  'already right': 'Bereits richtig',
  running: 'Läuft',
  done: 'Erledigt',
  failed: 'Fehlgeschlagen',
  cancelled: 'Abgebrochen',
  undone: 'Rückgängig gemacht',
  'not undone': 'Übrig geblieben',
};
