import type { runPhase as english } from '../en/run-phase.ts';

export const runPhase: Readonly<Record<keyof typeof english, string>> = {
  starting: 'Wird gestartet',
  looking: 'Die Quelle wird geprüft',
  fetching: 'Der Katalog wird abgerufen',
  verifying: 'Der Katalog wird überprüft',
  publishing: 'Der Katalog wird in PkgSource abgelegt',
  distributing: 'Der Katalog wird auf Verteilungspunkte kopiert',
  ending: 'Wird abgeschlossen',
};
