import type { delivery as english } from '../en/delivery.ts';

export const delivery: Readonly<Record<keyof typeof english, string>> = {
  copy: 'Kopiert',
  replicated: 'Repliziert',
  syncthing: 'Syncthing',
  configmgr: 'Configuration Manager',
  copyWords: 'PkgSource kopiert ihn vom Synchronisierungshost',
  replicatedWords: 'Ihr eigenes Replikationssystem überträgt ihn aus PkgSource',
  hubsWords:
    '{count, plural, one {Ihr eigenes Replikationssystem überträgt ihn von {hubs}} other {Ihr eigenes Replikationssystem überträgt ihn von den Hubs {hubs}}}',
  moreHubsWords:
    'Ihr eigenes Replikationssystem überträgt ihn von den Hubs {hubs} und {count, number} weiteren',
  syncthingWords: 'Syncthing unter {address} überträgt ihn, als Ordner {folderId}',
  configmgrWords: 'Configuration Manager überträgt ihn, als Paket {packageId}',
  legend: 'Wer den Katalog dorthin überträgt',
  copyChoice: 'PkgSource kopiert ihn vom Synchronisierungshost',
  copyHint: 'Richtig für einige Dutzend Verteilungspunkte. Weiter ist nichts nötig.',
  replicatedChoice: 'Ein Replikationssystem, das Sie selbst betreuen, etwa DFS-Replikation',
  replicatedHint:
    'DFS-Replikation, robocopy, rsync oder Speicherreplikation. PkgSource weist am Hash nach, dass der Katalog angekommen ist.',
  syncthingChoice: 'Syncthing, das PkgSource steuert',
  syncthingHint:
    'Die Mitglieder geben den Katalog untereinander weiter. PkgSource gibt den Ordner für sie frei und beobachtet, wie er ankommt.',
  configmgrChoice: 'Configuration Manager',
  configmgrHint:
    'Ein Paket besteht aus dem Ordner Package in PkgSource. Ändert sich der Katalog, verlangt PkgSource, dass er neu aufgenommen wird.',
  ofGroup:
    '{isCopy, select, true {Wie seine Gruppe: PkgSource kopiert ihn} other {Wie seine Gruppe: {delivery}}}',
  ofNoGroup: 'Wie üblich: PkgSource kopiert ihn',
  hubs: 'Hubs, ein Name je Zeile',
  hubsHint:
    'Verteilungspunkte, auf die PkgSource kopiert und von denen das Replikationssystem den Katalog nimmt. Leer, wenn es ihn aus PkgSource selbst nimmt.',
  address: 'Adresse der REST-API von Syncthing',
  addressHint:
    'Des Syncthing, das PkgSource freigibt; in dessen Einstellungen „Adresse der Benutzeroberfläche“.',
  syncthingCredential: 'Anmeldeinformationen mit dem API-Schlüssel',
  syncthingCredentialHint:
    'Eintrag im Geheimnisspeicher dieses Computers, dessen Kennwort der API-Schlüssel ist: pkgsource secret set {name}',
  certificate: 'SHA-256-Fingerabdruck seines Zertifikats',
  certificateHint:
    'Jedes andere Zertifikat wird abgelehnt: openssl x509 -noout -fingerprint -sha256 -in https-cert.pem',
  folderId: 'Ordnerkennung',
  deviceAddresses: 'Wo Mitglieder dieses Syncthing erreichen, eine Adresse je Zeile',
  deviceAddressesHint:
    'Zum Beispiel tcp://site.example.com:22000. Leer, um es ihrer eigenen Suche zu überlassen.',
  packageSource: 'Quellordner des Pakets',
  packageSourceHint:
    'Wenn Configuration Manager den Ordner Package in PkgSource unter einem anderen Namen kennt als dem der Freigabe dieses Servers: einem Alias, DFS. Sonst leer.',
  maxSend: 'Sendet höchstens, in MB pro Sekunde',
  maxReceive: 'Empfängt höchstens, in MB pro Sekunde',
  rateHint: 'Leer für keine Begrenzung.',
  memberAddresses: 'Wo es erreicht wird, eine Adresse je Zeile',
  memberAddressesHint: 'Zum Beispiel tcp://lyon:22000. Leer, um es seiner Suche zu überlassen.',
  memberFolder: 'Sein Ordner, wie jenes Syncthing ihn sieht',
  memberFolderHint: 'Zum Beispiel D:\\Katalog. Leer, wenn es der Pfad oben ist.',
  steers: 'PkgSource richtet den Ordner dort ein und erfährt, warum der Katalog sich verspätet',
  memberApi: 'Adresse seiner REST-API',
  memberApiHint: 'Zum Beispiel https://lyon:8384.',
  adminService: 'Adresse des Verwaltungsdiensts',
  adminServiceHint: 'Auf dem Server mit dem SMS-Anbieter: https://server.example.com/AdminService',
  packageId: 'Paket-ID',
  packageIdHint: 'Des Pakets ohne Programm, das aus diesem Ordner besteht, zum Beispiel PS100042.',
  configmgrCredential: 'Anmeldeinformationen für den Verwaltungsdienst',
  configmgrCredentialHint:
    'Eintrag im Geheimnisspeicher dieses Computers, dessen Benutzer als DOMÄNE\\Name angegeben ist. Leer, um sich mit dem Konto anzumelden, das synchronisiert.',
  certificates: 'Zertifizierungsstellen des Verwaltungsdiensts, eine PEM-Datei je Zeile',
  certificatesHint: 'Leer, wenn dieser Computer dem Zertifikat schon vertraut.',
};
