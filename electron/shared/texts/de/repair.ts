import type { repair as english } from '../en/repair.ts';

export const repair: Readonly<Record<keyof typeof english, string>> = {
  title: 'Prüfen und reparieren',
  checking: 'Der Standort wird mit seinen Einstellungen verglichen…',
  nothing: 'Es gibt nichts zu reparieren',
  nothingText: 'Freigabe, Berechtigungen, Ordner und Zeitplan entsprechen den Einstellungen des Standorts.',
  found:
    '{count, plural, one {Eine Abweichung von den Einstellungen des Standorts wurde gefunden. Bisher wurde nichts geändert.} other {# Abweichungen von den Einstellungen des Standorts wurden gefunden. Bisher wurde nichts geändert.}}',
  repairing: 'Abweichungen werden behoben…',
  done: 'Der Standort wurde repariert',
  doneText: 'Er entspricht wieder seinen Einstellungen.',
  partly: 'Der Standort wurde repariert, aber nicht jeder Verteilungspunkt hat den Katalog',
  undone:
    'Die Reparatur wurde nicht abgeschlossen. Was sie getan hat, wurde rückgängig gemacht; der Standort ist wie zuvor.',
  leftBehindText:
    'Die Reparatur konnte nicht alles rückgängig machen. Bringen Sie Folgendes von Hand in Ordnung:',
  again: 'Erneut prüfen',
  repair: 'Reparieren',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen…',
  close: 'Schließen',
  log: 'Protokoll öffnen',
};
