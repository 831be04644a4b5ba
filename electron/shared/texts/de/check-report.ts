import type { checkReport as english } from '../en/check-report.ts';

export const checkReport: Readonly<Record<keyof typeof english, string>> = {
  title: 'Voraussetzungen von PkgSource',
  passed: 'Erfüllt',
  warning: 'Warnung',
  failed: 'Nicht erfüllt',
  remedy: 'Was zu tun ist:',
  outcome: 'Ergebnis',
  check: 'Voraussetzung',
  found: 'Was gefunden wurde',
  computer: 'Computer',
  destination: 'Zielordner',
  checkedAt: 'Geprüft',
  version: 'PkgSource',
  allMet:
    'Alle Voraussetzungen sind erfüllt.{warnings, plural, =0 {} one { Bei einer gibt es eine Warnung.} other { Bei # gibt es eine Warnung.}}',
  notMet:
    '{failed, plural, one {# von {total} Voraussetzungen ist nicht erfüllt.} other {# von {total} Voraussetzungen sind nicht erfüllt.}}{warnings, plural, =0 {} one { Bei einer gibt es eine Warnung.} other { Bei # gibt es eine Warnung.}}',
};
