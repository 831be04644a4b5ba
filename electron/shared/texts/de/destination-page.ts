import type { destinationPage as english } from '../en/destination-page.ts';

export const destinationPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'PkgSource wird in diesem Ordner erstellt. Wählen Sie einen lokalen Datenträger mit Speicherplatz für drei Versionen des Katalogs: die vorhandene, die vorherige und, während sie abgerufen wird, die neue.',
  changing:
    'Sie ändern die Einstellungen des Standorts in diesem Ordner, der bleibt, wo er ist. Gehen Sie zu den Seiten, die Sie ändern möchten; die Zusammenfassung zeigt, was abweicht, bevor etwas geändert wird.',
  label: 'Zielordner',
  checking: 'Dieser Ordner wird geprüft…',
  what: 'Was Setup dort vorfindet und tut',
  free: 'Freier Speicherplatz',
  unknown: 'Nicht bekannt',
  needed: 'Benötigt',
  creates: 'Wird erstellt',
  nothing: 'Nichts: Alle Ordner sind bereits vorhanden',
  holdsSite: 'In diesem Ordner ist ein Standort eingerichtet',
  holdsSiteText: 'Setup plant nur, was von Ihren Antworten abweicht, und lässt alles andere unverändert.',
};
