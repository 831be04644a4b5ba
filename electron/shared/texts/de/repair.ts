import type { repair as english } from '../en/repair.ts';

export const repair: Readonly<Record<keyof typeof english, string>> = {
  title: 'Prüfen und reparieren',
  checking: 'Der Standort wird mit seinen Einstellungen verglichen…',
  nothing: 'Es gibt nichts zu reparieren',
  nothingText:
    'Freigabe, Berechtigungen, Ordner und Zeitplan sind so, wie es die Einstellungen des Standorts sagen.',
  found:
    '{count, plural, one {Eine Sache weicht von den Einstellungen des Standorts ab. Bisher wurde nichts geändert.} other {# Dinge weichen von den Einstellungen des Standorts ab. Bisher wurde nichts geändert.}}',
  repairing: 'Abweichungen werden behoben…',
  done: 'Der Standort ist repariert',
  doneText: 'Er ist wieder so, wie es seine Einstellungen sagen.',
  partly: 'Der Standort ist repariert, aber nicht jeder Verteilungspunkt hat den Katalog',
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
