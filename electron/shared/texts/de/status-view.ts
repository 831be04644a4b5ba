import type { statusView as english } from '../en/status-view.ts';

export const statusView: Readonly<Record<keyof typeof english, string>> = {
  window: 'Status - PkgSource',
  heading: 'Synchronisierungs\u00adstatus',
  reading: 'Der Status des Standorts wird gelesen…',
  retry: 'Erneut lesen',
  sync: 'Jetzt synchronisieren',
  starting: 'Wird gestartet…',
  cancel: 'Synchronisierung abbrechen',
  cancelling: 'Wird abgebrochen…',
  problemTitle: 'Dieser Standort kann nicht angezeigt werden',
  site: 'Zielordner',
  safe: 'Nichts wurde geändert. Der Inhalt des Ordners und der Verteilungspunkte ist wie zuvor.',
  setup: 'Setup ausführen',
};
