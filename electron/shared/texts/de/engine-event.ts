import type { engineEvent as english } from '../en/engine-event.ts';

export const engineEvent: Readonly<Record<keyof typeof english, string>> = {
  'set up': 'eingerichtet',
  told: 'vom Katalog unterrichtet',
  'asked to deliver again': 'um erneute Übertragung gebeten',
  'asked what arrived': 'nach dem Stand gefragt',
};
