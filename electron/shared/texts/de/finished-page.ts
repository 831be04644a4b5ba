import type { finishedPage as english } from '../en/finished-page.ts';

export const finishedPage: Readonly<Record<keyof typeof english, string>> = {
  done: 'PkgSource ist eingerichtet',
  changed: 'Die Einstellungen wurden geändert',
  doneText:
    '{points, plural, =0 {Der Katalog ist in PkgSource. Es gibt noch keine Verteilungspunkte.} one {Der Katalog ist in PkgSource und auf dem Verteilungspunkt.} =2 {Der Katalog ist in PkgSource und auf beiden Verteilungspunkten.} other {Der Katalog ist in PkgSource und auf allen # Verteilungspunkten.}}',
  doneElsewhere:
    'Die Freigabe ist bereit für {host}, den Computer, der den Katalog nach PkgSource und auf die Verteilungspunkte bringt.',
  partly: 'PkgSource ist eingerichtet, aber nicht jeder Verteilungspunkt hat den Katalog',
  partlyText:
    'Noch ohne Katalog: {names}. Die Tabelle unten nennt Grund und Abhilfe; die nächste Synchronisierung versucht es erneut.',
  undone: 'Was Setup getan hat, wurde rückgängig gemacht: Dieser Computer ist wieder im vorherigen Zustand.',
  leftBehindText: 'Setup konnte nicht alles rückgängig machen. Bringen Sie Folgendes von Hand in Ordnung:',
  next: 'Wie es weitergeht',
  share: 'Freigabe',
  folder: 'Zielordner',
  host: 'Synchronisierungshost',
  hostText:
    'Falls PkgSource auf {host} noch nicht installiert ist, installieren Sie es dort: von hier aus über SSH, mit einem Kit, das Sie dorthin bringen, oder mit diesem Befehl.',
  hostCommand: 'pkgsource host deploy --to USER@{host} --password --share-user {account}',
  copyCommand: 'Befehl kopieren',
  schedule: 'Nächste Synchronisierung',
  byHand: 'Es ist keine geplant. Starten Sie eine in der Statusansicht mit „Jetzt synchronisieren“.',
  compares:
    'Sie vergleicht den Katalog der Quelle mit dem in PkgSource und kopiert einen neuen auf jeden Verteilungspunkt.',
  operations: 'Was Setup getan hat',
  log: 'Protokoll öffnen',
  installHost: 'Auf {host} installieren…',
};
