import type { runPhase as english } from '../en/run-phase.ts';

export const runPhase: Readonly<Record<keyof typeof english, string>> = {
  starting: 'Startet',
  looking: 'Sieht in der Quelle nach',
  fetching: 'Holt den Katalog',
  verifying: 'Überprüft den Katalog',
  publishing: 'Legt den Katalog in PkgSource ab',
  distributing: 'Kopiert auf Verteilungspunkte',
  ending: 'Kommt zum Ende',
};
