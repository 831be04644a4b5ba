import type { wizardPages as english } from '../en/wizard-pages.ts';

export const wizardPages: Readonly<Record<keyof typeof english, string>> = {
  welcome: 'Willkommen',
  destination: 'Zielordner',
  share: 'Paketquelle und Freigabe',
  catalog: 'Katalog',
  host: 'Synchronisierungshost',
  'distribution points': 'Verteilungspunkte',
  updates: 'Quellordner für Updates',
  summary: 'Zusammenfassung',
  progress: 'Fortschritt',
  finished: 'Abgeschlossen',
};
