import type { answersFailures as english } from '../../../failures/answers.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const answersFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'answers.unreadable': {
    title: 'Die Antwortdatei kann nicht gelesen werden',
    detail: 'Die Antwortdatei {path} kann nicht gelesen werden: {cause}.',
    remedy: 'Prüfen Sie den Pfad und ob dieses Konto die Datei lesen darf.',
  },
  'answers.not-json': {
    title: 'Die Antwortdatei ist kein gültiges JSON',
    detail: '{path}, Zeile {line}, Spalte {column}: {cause}.',
    remedy:
      'Korrigieren Sie die Datei an dieser Stelle, oder schreiben Sie mit „Antworten speichern“ auf der Seite „Zusammenfassung“ eine neue.',
  },
  'answers.not-unicode': {
    title: 'Die Antwortdatei hat eine andere Codierung',
    detail: '{path}, Zeile {line}, Spalte {column}: Ein solches Zeichen gibt es in UTF-8 und UTF-16 nicht.',
    remedy: 'Speichern Sie die Datei mit Ihrem Editor als UTF-8.',
  },
  'answers.duplicate-key': {
    title: 'Eine Antwort ist zweimal angegeben',
    detail: 'Die Antwort {key} ist bereits angegeben.',
    remedy: 'Entfernen Sie eine der beiden.',
  },
  'answers.control-character': {
    title: 'Eine Antwort enthält ein Steuerzeichen',
    detail: 'Der Wert {value} enthält ein Steuerzeichen, zum Beispiel einen Tabulator.',
    remedy: 'Schreiben Sie in JSON jeden umgekehrten Schrägstrich doppelt, zum Beispiel C:\\\\temp.',
  },
  'answers.invalid': {
    title: 'Eine Antwort ist ungültig',
    detail: 'Der Wert {value} ist ungültig: {cause}.',
    remedy: 'Korrigieren Sie ihn, und versuchen Sie es erneut.',
  },
  'answers.unknown-key': {
    title: 'Unbekannte Antwort',
    detail: 'Die Antwort {key} ist nicht bekannt.',
    remedy:
      'Entfernen Sie sie, oder korrigieren Sie ihre Schreibweise: Setup übergeht nichts, was es nicht versteht.',
  },
  'answers.missing': {
    title: 'Eine Antwort fehlt',
    detail: 'Die Antwort {key} fehlt.',
    remedy: 'Geben Sie einen Wert dafür an.',
  },
  'answers.variable-missing': {
    title: 'Eine Umgebungsvariable ist nicht gesetzt',
    detail: 'Der Pfad {value} nennt die Umgebungsvariable {variable}, die nicht gesetzt ist.',
    remedy: 'Setzen Sie sie dort, wo Setup läuft, oder schreiben Sie den Pfad aus.',
  },
  'path.not-absolute': {
    title: 'Der Pfad ist nicht absolut',
    detail: '{path} lässt nicht erkennen, wo der Pfad beginnt.',
    remedy: 'Geben Sie den vollständigen Pfad an, zum Beispiel {example}.',
  },
  'path.not-usable': {
    title: 'Der Pfad kann nicht verwendet werden',
    detail: '{path} kann nicht verwendet werden: {cause}.',
    remedy: 'Wählen Sie einen anderen Namen oder Ordner.',
  },
  'destination.unc': {
    title: 'Der Zielordner liegt auf einem anderen Computer',
    detail: '{path} ist ein Netzwerkpfad.',
    remedy:
      'Wählen Sie einen Ordner auf einem Datenträger dieses Computers: Er wird von hier aus freigegeben.',
  },
  'destination.root': {
    title: 'Der Zielordner ist ein ganzer Datenträger',
    detail: '{path} ist das Stammverzeichnis eines Datenträgers.',
    remedy: 'Wählen Sie darauf einen Ordner, damit PkgSource für sich bleibt.',
  },
  'destination.system-folder': {
    title: 'Der Zielordner gehört dem System',
    detail: '{path} ist oder liegt in {system}, das dem Betriebssystem gehört.',
    remedy: 'Wählen Sie einen eigenen Ordner.',
  },
  'share.name-not-allowed': {
    title: 'Der Freigabename ist nicht zulässig',
    detail: 'Eine Freigabe kann nicht „{name}“ heißen: {cause}.',
    remedy: 'Wählen Sie einen anderen Freigabenamen, zum Beispiel PackageSrc.',
  },
  'group.name-not-allowed': {
    title: 'Der Gruppenname ist nicht zulässig',
    detail: 'Eine Gruppe kann nicht „{name}“ heißen.',
    remedy: 'Verwenden Sie Kleinbuchstaben, Ziffern, Bindestriche und Unterstriche, zum Beispiel sms-admins.',
  },
  'catalog.folder-is-target': {
    title: 'Der Katalogordner ist die Paketquelle selbst',
    detail: 'In {path} legt Setup den Katalog ab; von dort kann er nicht kommen.',
    remedy: 'Wählen Sie den Ordner, den Sie von Hand füllen.',
  },
  'dp.duplicate-name': {
    title: 'Zwei Verteilungspunkte haben denselben Namen',
    detail: 'Ein anderer Verteilungspunkt heißt auch {name}.',
    remedy: 'Geben Sie jedem Verteilungspunkt einen eigenen Namen.',
  },
  'dp.duplicate-path': {
    title: 'Zwei Verteilungspunkte haben denselben Ordner',
    detail: '{path} ist bereits der Ordner von {other}.',
    remedy: 'Entfernen Sie einen der beiden, oder korrigieren Sie seinen Pfad.',
  },
  'dp.inside-package-source': {
    title: 'Der Verteilungspunkt überschneidet sich mit der Paketquelle',
    detail: 'Von {path} und der Paketquelle {packageSource} liegt ein Ordner im anderen.',
    remedy: 'Wählen Sie einen Ordner außerhalb der Paketquelle.',
  },
  'dp.not-a-share': {
    title: 'Der Netzwerkpfad ist nicht vollständig',
    detail: 'In {path} fehlt der Server oder die Freigabe.',
    remedy: 'Geben Sie ihn als \\\\Server\\Freigabe oder \\\\Server\\Freigabe\\Ordner an.',
  },
  'dp.empty-window': {
    title: 'Das Zeitfenster ist leer',
    detail: 'Das Zeitfenster beginnt und endet um {from}, es würde also nie etwas kopiert.',
    remedy: 'Wählen Sie ein Ende, das vom Beginn abweicht, oder entfernen Sie das Zeitfenster.',
  },
  'updates-source.folder-in-use': {
    title: 'Der Ordner hat einen anderen Zweck',
    detail: 'Der Ordner {folder} des Standorts wird für etwas anderes verwendet.',
    remedy: 'Wählen Sie einen anderen Namen, zum Beispiel UpdatesSource.',
  },
  'updates-source.same-share': {
    title: 'Zwei Freigaben haben denselben Namen',
    detail: 'Auch die Paketquelle soll als {name} freigegeben werden.',
    remedy:
      'Wählen Sie für den Quellordner für Updates einen anderen Freigabenamen, zum Beispiel UpdatesSrc.',
  },
};
