import type { desktop as english } from '../en/desktop.ts';

export const desktop: Readonly<Record<keyof typeof english, string>> = {
  saveAnswers: 'Antworten speichern',
  answerFile: 'Antwortdatei',
  saveDiagnostics: 'Diagnosedaten speichern',
  archive: 'Archiv',
  saveReport: 'Bericht speichern',
  htmlPage: 'HTML-Seite',
  exportPoints: 'Verteilungspunkte exportieren',
  csv: 'Durch Kommas getrennte Werte',
  kitFolder: 'Ordner für das Host-Kit',
  isSetUp: 'PkgSource ist eingerichtet',
  sharedAs: 'Der Katalog ist als {unc} freigegeben',
  setUpWithFailures: 'PkgSource ist eingerichtet, mit Fehlern',
  pointsWithout: 'Einige Verteilungspunkte haben den Katalog nicht: {names}',
  notFinished: 'Setup wurde nicht abgeschlossen',
  windowSays: 'Das Fenster nennt den Grund und die Abhilfe.',
  file: '&Datei',
  openLog: '&Protokoll öffnen',
  help: '&Hilfe',
  notStarted: 'PkgSource konnte nicht starten',
  whyNotStarted: '{reason}\n\nDas Protokoll: {log}',
};
