import type { maintenanceMenu as english } from '../en/maintenance-menu.ts';

export const maintenanceMenu: Readonly<Record<keyof typeof english, string>> = {
  menu: 'Wartung',
  change: 'Einstellungen ändern',
  repair: 'Prüfen und reparieren',
  diagnostics: 'Diagnosedaten sammeln…',
  remove: 'Standort entfernen…',
};
