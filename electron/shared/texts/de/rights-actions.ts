import type { rightsActions as english } from '../en/rights-actions.ts';

export const rightsActions: Readonly<Record<keyof typeof english, string>> = {
  setUp: 'Freigaben erstellen und Berechtigungen festlegen',
  clear: 'Freigaben und Zeitpläne entfernen',
  install: 'Programme installieren',
  installHost: 'einen Synchronisierungshost installieren',
  removeHost: 'einen Synchronisierungshost entfernen',
  carryOut: 'Anforderungen des Fensters ausführen',
};
