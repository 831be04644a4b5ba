import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  title: 'Info zu PkgSource',
  version: 'Version',
  runtime: 'Läuft mit',
  computer: 'Computer',
  log: 'Protokoll',
  state: 'Zustandsordner',
  licence: 'Lizenz',
  mit: 'MIT',
  views: 'Bereiche dieser Seite',
  program: 'Programm',
  licences: 'Lizenzen der Bestandteile',
  electronLicences:
    'PkgSource besteht aus den folgenden Paketen. Die Lizenzen von Electron und Chromium, die das Fenster anzeigen, liegen als Dateien neben dem Programm.',
  preferences: 'Fenster',
  keepTray: 'PkgSource im Infobereich behalten, wenn das Fenster geschlossen wird',
  keepTrayHint:
    'Über das Symbol dort öffnen Sie das Fenster wieder oder beenden das Programm. Synchronisierungen laufen in jedem Fall nach ihrem Zeitplan.',
  readingPreferences: 'Die Auswahl wird gelesen…',
  readingLicences: 'Die Lizenzen werden gelesen…',
  searchLicences: 'Nach Name oder Lizenz suchen',
  licencesShown: '{shown, number} von {all, number} Paketen',
  versionAndLicence: '{version}, {licence}',
  noLicenceMatches: 'Kein Paket hat das in seinem Namen oder seiner Lizenz.',
  noLicenceText: 'Das Paket enthält keinen Lizenztext.',
  openLog: 'Protokoll öffnen',
  diagnostics: 'Diagnosedaten sammeln…',
  copy: 'Kopieren',
  close: 'Schließen',
};
