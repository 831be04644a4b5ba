import type { runOutcome as english } from '../en/run-outcome.ts';

export const runOutcome: Readonly<Record<keyof typeof english, string>> = {
  updated: 'Katalog aktualisiert',
  unchanged: 'Nichts Neues',
  'some failed': 'Fehler auf einigen Verteilungspunkten',
  refused: 'Katalog abgelehnt',
  failed: 'Fehlgeschlagen',
  cancelled: 'Abgebrochen',
  interrupted: 'Unterbrochen',
};
