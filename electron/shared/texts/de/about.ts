import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  title: 'Info zu PkgSource',
  version: 'Version',
  runtime: 'Läuft mit',
  computer: 'Computer',
  log: 'Protokoll',
  state: 'Zustand',
  licence: 'Lizenz',
  mit: 'MIT',
  views: 'Teile dieser Seite',
  program: 'Programm',
  licences: 'Lizenzen der Bestandteile',
  electronLicences:
    'PkgSource besteht aus den Paketen unten. Die Lizenzen von Electron und Chromium, die das Fenster zeigen, liegen als Dateien neben dem Programm.',
  preferences: 'Fenster',
  keepTray: 'PkgSource im Infobereich behalten, wenn das Fenster geschlossen wird',
  keepTrayHint:
    'Das Symbol dort öffnet das Fenster wieder oder beendet das Programm. Synchronisierungen laufen in jedem Fall nach ihrem Zeitplan.',
  readingPreferences: 'Die Auswahl wird gelesen…',
  readingLicences: 'Die Lizenzen werden gelesen…',
  searchLicences: 'Nach Name oder Lizenz suchen',
  licencesShown: '{shown, number} von {all, number} Paketen',
  versionAndLicence: '{version}, {licence}',
  noLicenceText: 'Das Paket enthält keinen Text seiner Lizenz.',
  openLog: 'Protokoll öffnen',
  diagnostics: 'Diagnosedaten sammeln…',
  copy: 'Kopieren',
  close: 'Schließen',
};
