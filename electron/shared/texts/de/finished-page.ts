import type { finishedPage as english } from '../en/finished-page.ts';

export const finishedPage: Readonly<Record<keyof typeof english, string>> = {
  done: 'PkgSource ist eingerichtet',
  changed: 'Die Einstellungen wurden geändert',
  doneText:
    '{points, plural, =0 {Der Katalog ist in PkgSource. Es gibt noch keine Verteilungspunkte.} one {Der Katalog ist in PkgSource und auf dem Verteilungspunkt.} =2 {Der Katalog ist in PkgSource und auf beiden Verteilungspunkten.} other {Der Katalog ist in PkgSource und auf allen # Verteilungspunkten.}}',
  doneElsewhere:
    'Die Freigabe ist bereit für {host}. Dieser Computer bringt den Katalog nach PkgSource und auf die Verteilungspunkte.',
  partly: 'PkgSource ist eingerichtet, aber nicht jeder Verteilungspunkt hat den Katalog',
  partlyText:
    'Noch nicht dort: {names}. Die Tabelle unten sagt, warum und was zu tun ist; die nächste Synchronisierung versucht es erneut.',
  undone: 'Was Setup getan hat, wurde rückgängig gemacht: Dieser Computer ist wie zuvor.',
  leftBehindText: 'Setup konnte nicht alles rückgängig machen. Bringen Sie Folgendes von Hand in Ordnung:',
  next: 'Wie es weitergeht',
  share: 'Freigabe',
  folder: 'Zielordner',
  host: 'Synchronisierungshost',
  hostText:
    'Falls PkgSource noch nicht auf {host} ist, installieren Sie es dort: von hier aus über SSH, mit einem Kit, das Sie dorthin tragen, oder mit diesem Befehl.',
  hostCommand: 'pkgsource host deploy --to USER@{host} --password --share-user {account}',
  copyCommand: 'Befehl kopieren',
  schedule: 'Nächste Synchronisierung',
  byHand: 'Keine ist geplant. Starten Sie eine mit „Jetzt synchronisieren“ in der Statusansicht.',
  compares:
    'Sie vergleicht den Katalog der Quelle mit dem in PkgSource und kopiert einen neuen auf jeden Verteilungspunkt.',
  operations: 'Was Setup getan hat',
  log: 'Protokoll öffnen',
  installHost: 'Auf {host} installieren…',
};
