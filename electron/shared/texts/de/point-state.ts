import type { pointState as english } from '../en/point-state.ts';

export const pointState: Readonly<Record<keyof typeof english, string>> = {
  waiting: 'Wartet',
  copying: 'Wird kopiert',
  checking: 'Wird geprüft',
  arriving: 'Unterwegs',
  reported: 'Gemeldet, nicht nachgewiesen',
  'in sync': 'Synchron',
  retrying: 'Neuer Versuch',
  failed: 'Fehlgeschlagen',
  unreachable: 'Nicht erreichbar',
  disabled: 'Deaktiviert',
};
