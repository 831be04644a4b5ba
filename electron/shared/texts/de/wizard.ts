import type { wizard as english } from '../en/wizard.ts';

export const wizard: Readonly<Record<keyof typeof english, string>> = {
  loading: 'Dieser Computer wird geprüft…',
  retry: 'Erneut versuchen',
  window: '{page} - PkgSource-Setup',
  problems:
    '{count, plural, one {Eine Antwort muss korrigiert werden.} other {# Antworten müssen korrigiert werden.}}',
  rail: 'Seiten des Setups',
  complete: 'vollständig',
  incomplete: 'muss korrigiert werden',
  'to come': 'noch offen',
  back: 'Zurück',
  next: 'Weiter',
  checking: 'Wird geprüft…',
  setUp: 'Einrichten',
  apply: 'Änderungen übernehmen',
  cancel: 'Setup abbrechen',
  cancelling: 'Wird abgebrochen…',
  change: 'Antworten ändern',
  settle: 'Abschließen oder rückgängig machen…',
  open: 'Status öffnen',
};
