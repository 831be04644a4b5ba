import type { deliveriesCard as english } from '../en/deliveries-card.ts';

export const deliveriesCard: Readonly<Record<keyof typeof english, string>> = {
  title: 'Übertragung',
  asked:
    'Gefragt {age}: {count, plural, one {Es versorgt # Verteilungspunkt} other {Es versorgt # Verteilungspunkte}}',
  untold: 'Es weiß noch nichts vom aktuellen Katalog.',
  dfsReplication: 'DFS-Replikation',
  backlogsAsked: 'Gefragt {age}, was sie noch zu bringen hat',
  groups: 'Gruppen von Verteilungspunkten',
  group: 'Gruppe',
  inSync: 'Synchron',
  inSyncOf: '{count, number} von {all, number}',
  arriving: 'Kommen an',
  reported: 'Gemeldet, nicht nachgewiesen',
  bad: 'Ohne aktuellen Katalog',
  proof: 'Ältester Nachweis',
  none: '—',
};
