import type { wizard as english } from '../en/wizard.ts';

export const wizard: Readonly<Record<keyof typeof english, string>> = {
  loading: 'Dieser Computer wird untersucht…',
  retry: 'Erneut versuchen',
  window: '{page} - PkgSource-Setup',
  problems:
    '{count, plural, one {Eine Antwort muss berichtigt werden.} other {# Antworten müssen berichtigt werden.}}',
  rail: 'Seiten des Setups',
  complete: 'vollständig',
  incomplete: 'muss berichtigt werden',
  'to come': 'steht noch bevor',
  back: 'Zurück',
  next: 'Weiter',
  checking: 'Wird geprüft…',
  setUp: 'Einrichten',
  apply: 'Änderungen anwenden',
  cancel: 'Setup abbrechen',
  cancelling: 'Wird abgebrochen…',
  change: 'Antworten ändern',
  settle: 'Abschließen oder rückgängig machen…',
  open: 'Status öffnen',
};
