import type { delivery as english } from '../en/delivery.ts';

export const delivery: Readonly<Record<keyof typeof english, string>> = {
  copy: 'Kopiert',
  replicated: 'Repliziert',
  syncthing: 'Syncthing',
  configmgr: 'ConfigMgr',
  copyWords: 'PkgSource kopiert den Katalog vom Synchronisierungshost',
  replicatedWords: 'Ihr eigenes Replikationssystem überträgt den Katalog aus PkgSource',
  hubsWords:
    '{count, plural, one {Ihr eigenes Replikationssystem überträgt den Katalog von {hubs}} other {Ihr eigenes Replikationssystem überträgt den Katalog von den Hubs {hubs}}}',
  moreHubsWords:
    'Ihr eigenes Replikationssystem überträgt den Katalog von den Hubs {hubs} und {count, number} weiteren',
  syncthingWords: 'Syncthing unter {address} überträgt den Katalog, als Ordner {folderId}',
  configmgrWords: 'ConfigMgr überträgt den Katalog, als Paket {packageId}',
  legend: 'Wer den Katalog dorthin überträgt',
  copyChoice: 'PkgSource kopiert ihn vom Synchronisierungshost',
  copyHint: 'Geeignet für einige Dutzend Verteilungspunkte. Sonst ist nichts nötig.',
  replicatedChoice: 'Ein Replikationssystem, das Sie selbst betreuen, etwa DFS-Replikation',
  replicatedHint:
    'DFS-Replikation, robocopy, rsync oder Speicherreplikation. PkgSource weist anhand des Hashs nach, dass der Katalog angekommen ist.',
  syncthingChoice: 'Syncthing, das PkgSource steuert',
  syncthingHint:
    'Die Mitglieder geben den Katalog aneinander weiter. PkgSource gibt den Ordner für sie frei und verfolgt, wie der Katalog ankommt.',
  configmgrChoice: 'ConfigMgr (Configuration Manager)',
  configmgrHint:
    'Ein Paket wird aus dem Ordner Package in PkgSource erstellt. Ändert sich der Katalog, lässt PkgSource das Paket aktualisieren.',
  ofGroup:
    '{isCopy, select, true {Wie seine Gruppe: PkgSource kopiert ihn} other {Wie seine Gruppe: {delivery}}}',
  ofNoGroup: 'Wie üblich: PkgSource kopiert ihn',
  hubs: 'Hubs, ein Name je Zeile',
  hubsHint:
    'Verteilungspunkte, auf die PkgSource kopiert und von denen das Replikationssystem den Katalog bezieht. Leer, wenn es ihn direkt aus PkgSource bezieht.',
  address: 'Adresse der REST-API von Syncthing',
  addressHint:
    'Adresse der Syncthing-Instanz, die PkgSource freigibt. In deren Einstellungen heißt sie „Adresse der Benutzeroberfläche“.',
  syncthingCredential: 'Anmeldeinformationen mit dem API-Schlüssel',
  syncthingCredentialHint:
    'Eintrag im Geheimnisspeicher dieses Computers, dessen Kennwort der API-Schlüssel ist: pkgsource secret set {name}',
  certificate: 'SHA-256-Fingerabdruck seines Zertifikats',
  certificateHint:
    'Jedes andere Zertifikat wird abgelehnt: openssl x509 -noout -fingerprint -sha256 -in https-cert.pem',
  folderId: 'Ordnerkennung',
  deviceAddresses: 'Adressen, unter denen Mitglieder diese Syncthing-Instanz erreichen, eine je Zeile',
  deviceAddressesHint: 'Zum Beispiel tcp://site.example.com:22000. Leer, um die Gerätesuche zu verwenden.',
  packageSource: 'Quellordner des Pakets',
  packageSourceHint:
    'Nur nötig, wenn ConfigMgr den Ordner Package in PkgSource unter einem anderen Namen kennt als dem der Freigabe dieses Servers, etwa über einen Alias oder DFS.',
  maxSend: 'Sendelimit, in MB pro Sekunde',
  maxReceive: 'Empfangslimit, in MB pro Sekunde',
  rateHint: 'Leer: kein Limit.',
  memberAddresses: 'Adressen, unter denen das Mitglied erreichbar ist, eine je Zeile',
  memberAddressesHint: 'Zum Beispiel tcp://lyon:22000. Leer, um die Gerätesuche zu verwenden.',
  memberFolder: 'Ordner des Mitglieds, wie dessen Syncthing ihn sieht',
  memberFolderHint: 'Zum Beispiel D:\\Katalog. Leer, wenn es der Pfad oben ist.',
  steers: 'PkgSource richtet den Ordner dort ein und erfährt, warum der Katalog sich verspätet',
  memberApi: 'Adresse der REST-API des Mitglieds',
  memberApiHint: 'Zum Beispiel https://lyon:8384.',
  adminService: 'Adresse des Verwaltungsdiensts',
  adminServiceHint: 'Auf dem Server mit dem SMS-Anbieter: https://server.example.com/AdminService',
  packageId: 'Paket-ID',
  packageIdHint: 'ID des Pakets ohne Programm, das aus diesem Ordner erstellt wird, zum Beispiel PS100042.',
  configmgrCredential: 'Anmeldeinformationen für den Verwaltungsdienst',
  configmgrCredentialHint:
    'Eintrag im Geheimnisspeicher dieses Computers, mit dem Benutzer als DOMÄNE\\Name. Leer, um das Konto zu verwenden, das die Synchronisierung ausführt.',
  certificates: 'Zertifizierungsstellen des Verwaltungsdiensts, eine PEM-Datei je Zeile',
  certificatesHint: 'Leer, wenn dieser Computer dem Zertifikat schon vertraut.',
};
