import type { pasteDialog as english } from '../en/paste-dialog.ts';

export const pasteDialog: Readonly<Record<keyof typeof english, string>> = {
  title: 'Mehrere Verteilungspunkte hinzufügen',
  label: 'Ein Verteilungspunkt je Zeile',
  hint: 'Nur Pfad oder Name;Pfad oder Name,Pfad,Limit in MB/s. Aus einer Tabelle kopierte Spalten sind auch möglich. Die erste Zeile kann die Spalten benennen: name, path, limit, group, delivery, member.',
  carrier: 'Übertragung',
  carrierOfGroup: '{delivery} ({group})',
  newGroups:
    '{count, plural, one {Die Gruppe {groups} ist neu: PkgSource kopiert dorthin, bis Sie festlegen, wer sonst den Katalog überträgt.} other {Die Gruppen {groups} sind neu: PkgSource kopiert dorthin, bis Sie festlegen, wer sonst den Katalog überträgt.}}',
  preview: 'Vorschau',
  line: 'Zeile',
  name: 'Name',
  path: 'Pfad',
  state: 'Zustand',
  ready: 'Bereit',
  add: '{count, number} hinzufügen',
  cancel: 'Abbrechen',
  allReady: '{ready, number} bereit',
  someWrong: '{ready, number} bereit, {wrong, number} fehlerhaft und ausgelassen',
  noPath: 'Der Pfad fehlt',
  notAbsolute:
    'Kein vollständiger Pfad: Beginnen Sie mit \\\\Server\\Freigabe, einem Laufwerkbuchstaben oder /',
  nameTooLong: 'Der Name ist länger als {longest} Zeichen',
  notANumber: '{limit} ist keine Zahl größer als 0 (in MB/s)',
  deliveryNotForList:
    'In einer Liste ist als Übertragung copy oder replicated möglich; {delivery} wird mit einer Gruppe festgelegt',
  tooManyColumns: '{columns} Spalten; erwartet werden Name, Pfad und Limit',
  pathTwice: '{name} hat diesen Pfad bereits',
  nameTwice: 'Der Name {name} ist bereits für {path} vergeben',
};
