import type { reported as english } from '../en/reported.ts';

export const reported: Readonly<Record<keyof typeof english, string>> = {
  reported: '{engine} meldet ihn als übertragen, aber dort wurde kein Katalog gefunden.',
  reportedUnseen: '{engine} meldet ihn als übertragen, aber die Datei konnte nicht geprüft werden: {cause}.',
  count: '{count, number} gemeldet, nicht nachgewiesen',
  meaning:
    'Das Replikationssystem meldet den Katalog dort als übertragen. Niemand hat die Datei gelesen; daher ist nicht nachgewiesen, welcher Katalog es ist. Erlauben Sie dem Konto, das die Synchronisierung ausführt, den Ordner zu lesen: Die nächste Prüfung berechnet dann den Hash der Datei.',
};
