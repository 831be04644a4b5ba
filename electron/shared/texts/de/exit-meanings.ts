import type { exitMeanings as english } from '../en/exit-meanings.ts';

export const exitMeanings: Readonly<Record<keyof typeof english, string>> = {
  done: 'erledigt',
  defect: 'Fehler im Programm',
  badAnswers: 'ungültige Antworten',
  someDistributionPointsFailed: 'Fehler auf einigen Verteilungspunkten',
  catalogRefused: 'Katalog abgelehnt',
  sourceUnreachable: 'Quelle nicht erreichbar',
  lockHeld: 'Sperre belegt',
  rightsMissing: 'fehlende Rechte',
  cancelled: 'abgebrochen',
  noSuchSite: 'kein solcher Standort',
  notTheHost: 'nicht der Host',
  unknown: 'unbekannt',
};
