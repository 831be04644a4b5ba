import type { exitMeanings as english } from '../en/exit-meanings.ts';

export const exitMeanings: Readonly<Record<keyof typeof english, string>> = {
  done: 'erledigt',
  defect: 'Fehler im Programm',
  badAnswers: 'falsche Antworten',
  someDistributionPointsFailed: 'einige Verteilungspunkte sind fehlgeschlagen',
  catalogRefused: 'Katalog abgelehnt',
  sourceUnreachable: 'Quelle nicht erreichbar',
  lockHeld: 'Sperre gehalten',
  rightsMissing: 'fehlende Rechte',
  cancelled: 'abgebrochen',
  noSuchSite: 'kein solcher Standort',
  notTheHost: 'nicht der Host',
  unknown: 'unbekannt',
};
