import type { destinationPage as english } from '../en/destination-page.ts';

export const destinationPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'PkgSource wird in diesem Ordner erstellt. Wählen Sie einen lokalen Datenträger mit Platz für den Katalog in zwei Versionen: die jetzige und die neue, während sie bezogen wird.',
  changing:
    'Sie ändern die Einstellungen des Standorts in diesem Ordner, der bleibt, wo er ist. Gehen Sie zu den Seiten, die Sie ändern möchten; die Zusammenfassung zeigt, was abweicht, bevor etwas geschieht.',
  label: 'Zielordner',
  checking: 'Dieser Ordner wird untersucht…',
  what: 'Was Setup dort vorfindet und tut',
  free: 'Freier Speicherplatz',
  unknown: 'Nicht bekannt',
  needed: 'Benötigt',
  creates: 'Wird erstellt',
  nothing: 'Nichts: Alle Ordner sind schon da',
  holdsSite: 'In diesem Ordner ist ein Standort eingerichtet',
  holdsSiteText: 'Setup plant nur, was von Ihren Antworten abweicht, und behält den Rest.',
};
