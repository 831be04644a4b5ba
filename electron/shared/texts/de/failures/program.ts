import type { FailureWording } from '../../../failures/failure-text.ts';
import type { programFailures as english } from '../../../failures/program.ts';

export const programFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'program.cancelled': {
    title: 'Abgebrochen',
    detail: 'Der Vorgang wurde bei diesem Schritt abgebrochen: {step}.',
    remedy: 'Starten Sie ihn erneut, wenn Sie bereit sind; was getan war, bleibt vollständig.',
  },
  'program.defect': {
    title: 'PkgSource hat einen Fehler gemacht',
    detail: 'Ein unerwarteter Fehler ist aufgetreten: {cause}.',
    remedy: 'Sehen Sie im Protokoll nach, und melden Sie den Fehler mit dem Protokoll als Anlage.',
  },
  'program.file-failed': {
    title: 'Ein Dateivorgang ist fehlgeschlagen',
    detail: '{operation} ist fehlgeschlagen: {cause}.',
    remedy:
      'Prüfen Sie den Datenträger, den Pfad und die Rechte dieses Kontos, und versuchen Sie es dann erneut.',
  },
  'program.log-not-opened': {
    title: 'Das Protokoll wurde nicht geöffnet',
    detail: '{path} konnte nicht angezeigt werden: {cause}.',
    remedy: 'Öffnen Sie die Datei mit einem eigenen Texteditor.',
  },
  'program.input-not-unicode': {
    title: 'Die Eingabe hat eine andere Codierung',
    detail: 'Zeile {line} der Standardeingabe enthält ein Zeichen, das kein UTF-8 ist.',
    remedy: 'Senden Sie UTF-8 (in Windows PowerShell: $OutputEncoding = [Text.Encoding]::UTF8).',
  },
  'program.usage': {
    title: 'Der Befehl ist nicht zulässig',
    detail: 'Der Befehl kann nicht ausgeführt werden: {cause}.',
    remedy: 'Sehen Sie in pkgsource help oder pkgsource help COMMAND nach.',
  },
  'window.broken': {
    title: 'Das Fenster kann nicht angezeigt werden',
    detail: 'Beim Zeichnen des Fensters ist in PkgSource ein Fehler aufgetreten: {cause}.',
    remedy:
      'Schließen Sie PkgSource, und öffnen Sie es erneut; eine laufende Synchronisierung läuft weiter. Melden Sie den Fehler mit dem Protokoll als Anlage.',
  },
  'call.refused': {
    title: 'Aufruf abgelehnt',
    detail: 'Das Fenster hat etwas aufgerufen, das nicht erlaubt ist: {cause}.',
    remedy: 'Starten Sie PkgSource neu.',
  },
};
