import type { reported as english } from '../en/reported.ts';

export const reported: Readonly<Record<keyof typeof english, string>> = {
  reported: '{engine} meldet die Zustellung, aber dort wurde kein Katalog gefunden.',
  reportedUnseen: '{engine} meldet die Zustellung, aber die Datei war nicht einsehbar: {cause}.',
  count: '{count, number} gemeldet, nicht nachgewiesen',
  meaning:
    'Das Replikationssystem meldet den Katalog dort als zugestellt. Niemand hat die Datei gelesen; daher ist nicht nachgewiesen, welcher Katalog es ist. Erlauben Sie dem Konto, das die Synchronisierung ausführt, den Ordner zu lesen: Beim nächsten Nachsehen wird die Datei gehasht.',
};
