import type { deliveriesCard as english } from '../en/deliveries-card.ts';

export const deliveriesCard: Readonly<Record<keyof typeof english, string>> = {
  title: 'Übertragung',
  asked:
    'Abgefragt {age}: {count, plural, one {versorgt # Verteilungspunkt} other {versorgt # Verteilungspunkte}}',
  untold: 'Der aktuelle Katalog wurde dort noch nicht gemeldet.',
  dfsReplication: 'DFS-Replikation',
  backlogsAsked: 'Abgefragt {age}, was noch zu übertragen ist',
  groups: 'Gruppen von Verteilungspunkten',
  group: 'Gruppe',
  inSync: 'Synchron',
  inSyncOf: '{count, number} von {all, number}',
  arriving: 'Unterwegs',
  reported: 'Gemeldet, nicht nachgewiesen',
  bad: 'Ohne aktuellen Katalog',
  proof: 'Ältester Nachweis',
  none: '—',
};
