import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  button: 'Hilfe',
  manual: 'Dasselbe finden Sie auf der Befehlszeile: pkgsource --help oder man pkgsource.',
  checksFirst:
    'Setup prüft seine Voraussetzungen, bevor es etwas ändert. Eine Warnung darf bleiben; was fehlgeschlagen ist, muss zuerst behoben werden.',
  nothingChanged:
    'An diesem Computer wird nichts geändert, bis Sie auf der Seite „Zusammenfassung“ auf „Einrichten“ klicken.',
  destination:
    'Setup erstellt hier den Ordner PkgSource und bewahrt den Katalog darin auf. Wählen Sie einen lokalen Datenträger mit Speicherplatz für drei Kataloge.',
  existingSite: 'Ist bereits ein Standort eingerichtet, ändert Setup nur, was von Ihren Antworten abweicht.',
  share:
    'PkgSource wird für Administratoren und SMS-Administratoren mit Vollzugriff freigegeben und für niemanden sonst.',
  shareName: 'Ist der Name vergeben, wird ihm die nächste freie Nummer angehängt.',
  catalog:
    'Aus dem Internet wird der Katalog von Microsoft abgerufen und vor der Verwendung überprüft. In einem Ordner legen Sie den neuesten Katalog von Hand ab.',
  signature:
    'Jeder Katalog muss eine Signatur tragen, die zu Microsoft führt oder zu einem Stammzertifikat, dem Sie hier vertrauen.',
  host: 'Der Synchronisierungshost vergleicht die Kataloge nach einem Zeitplan und kopiert einen neuen auf jeden Verteilungspunkt.',
  recommendedHost:
    'Empfohlen wird eine Arbeitsstation mit Internetzugang: Der Standortserver selbst braucht keinen.',
  points:
    'Jeder Verteilungspunkt ist ein Ordner, der eine Kopie erhält. Fügen Sie eine Liste ein, oder öffnen Sie eine Datei, um viele auf einmal hinzuzufügen.',
  testAll:
    '„Alle testen“ schreibt in jeden eine kleine Datei und entfernt sie wieder, mit dem Konto, unter dem Setup läuft.',
  updates:
    'Ein zweiter Quellordner enthält die Updatedateien, die Sie für Pakete herunterladen. Für die Suche nach fehlenden Updates wird er nicht gebraucht.',
  summary:
    'Das ist alles, was Setup tun wird, der Reihe nach und mit dem, was es rückgängig macht. „Antworten speichern“ bewahrt Ihre Antworten für ein unbeaufsichtigtes Setup auf.',
  failing:
    'Schlägt ein Vorgang fehl oder brechen Sie ab, wird das Erledigte in umgekehrter Reihenfolge rückgängig gemacht.',
  log: 'Das Protokoll zeigt jeden Schritt. Sie können währenddessen in anderen Fenstern arbeiten.',
  finished:
    'Die Statusseite zeigt, wie es um den Standort steht. Sie öffnet sich bei jedem Start von PkgSource wieder.',
  statusTitle: 'Synchronisierungsstatus',
  statusLine:
    'Die erste Zeile sagt, ob jeder Verteilungspunkt den aktuellen Katalog hat, und wenn nicht, was zu tun ist.',
  statusSelection:
    'Wählen Sie Verteilungspunkte mit der Maus aus oder mit den Pfeiltasten, der Leertaste, der Umschalttaste und Strg+A. „Neu verteilen“ bringt den Katalog dorthin, wo er fehlt; „Überprüfen“ berechnet den Hash jeder Kopie vollständig.',
  statusPlan:
    '„Anhalten“, „Bearbeiten“ und „Entfernen“ zeigen zuerst einen Plan. Suche und Filter beschränken die Auswahl auf das, was zu sehen ist.',
  statusHistory:
    'Der Verlauf zeigt vergangene Läufe als Liste, als Diagramme und als Tabellen. „Protokoll anzeigen“ führt zu dem, was die Programme geschrieben haben.',
  recoveryTitle: 'Ein früheres Setup wurde unterbrochen',
  recovery:
    '„Setup abschließen“ erledigt den Rest seines Plans. „Setup rückgängig machen“ entfernt, was es angelegt hat, und nennt, was sich nicht rückgängig machen ließ.',
};
