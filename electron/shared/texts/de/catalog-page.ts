import type { catalogPage as english } from '../en/catalog-page.ts';

export const catalogPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'Der Katalog ist die Datei wsusscn2.cab, mit der Clients nach fehlenden Updates suchen. Setup und jede spätere Synchronisierung beziehen ihn aus dieser Quelle.',
  source: 'Woher der Katalog kommt',
  internet: 'Internet: Dieser Computer lädt ihn herunter',
  local: 'Lokaler Ordner: Jemand legt ihn von Hand dort ab',
  folder: 'Katalogordner',
  folderHint:
    'Jede Synchronisierung sieht hier nach. Legen Sie den neuesten Katalog nach jedem Patch Tuesday, dem zweiten Dienstag des Monats, dort ab.',
  more: 'Zertifikate',
  trust: 'Vertrauenswürdige Stammzertifikate für die Signatur des Katalogs',
  trustHint:
    'PEM-Dateien, eine je Zeile. Den Stammzertifikaten von Microsoft wird immer vertraut; fügen Sie andere nur für Kataloge hinzu, die jemand anderes signiert hat.',
  risk: 'Überlegen Sie gut, ob ein Standortserver Internetzugang braucht',
  riskText:
    'Internetzugang erhöht das Risiko, denn Setup und die Synchronisierung haben Administratorrechte. Empfohlen wird eine Arbeitsstation mit Internetverbindung als Synchronisierungshost. In jedem Fall verbindet sich PkgSource nur mit dieser Adresse: Lassen Sie in der Firewall nur sie zu.',
  url: 'Adresse des Katalogs',
  useMicrosoft: 'Adresse von Microsoft verwenden',
  proxy: 'Proxy',
  proxyNone: 'Keiner: direkt verbinden',
  proxySystem: 'Die Einstellung des Systems',
  proxyExplicit: 'Dieser Proxy',
  proxyHint:
    'Die Einstellung wird mit dem Standort gespeichert und gilt auch für die geplante Synchronisierung, unter welchem Konto sie auch läuft.',
  proxyUrl: 'Proxyadresse',
  credential: 'Name der Anmeldeinformationen',
  credentialHint:
    'Eintrag im Geheimnisspeicher dieses Computers mit Benutzer und Kennwort für den Proxy. Lassen Sie das Feld leer, wenn der Proxy keine verlangt.',
  extra: 'Zertifizierungsstellen Ihres Netzwerks',
  extraHint: 'PEM-Dateien, eine je Zeile. Nur nötig, wenn ein Proxy den TLS-Datenverkehr überprüft.',
  test: 'Verbindung testen',
  testing: 'Verbindung wird hergestellt…',
  reading: 'Der dort gefundene Katalog wird gelesen und überprüft…',
  reachable: 'Der Katalog ist erreichbar',
  answered:
    '{source}{way, select, direct { hat direkt geantwortet} other { hat über {proxy} geantwortet}}{size, select, none {} other {, {size}}}{changed, select, none {} other {, zuletzt geändert {changed}}}. Die Signatur wird überprüft, wenn der Katalog abgerufen wird.',
  title: 'Dort gefundener Katalog',
  date: 'Datum',
  noDate: 'Aus der Datei nicht lesbar',
  dated: '{date} ({age})',
  size: 'Größe',
  sized: '{size} ({bytes})',
  hash: 'SHA-256',
  signer: 'Signiert von',
};
