import type { pasteDialog as english } from '../en/paste-dialog.ts';

export const pasteDialog: Readonly<Record<keyof typeof english, string>> = {
  title: 'Viele Verteilungspunkte hinzufügen',
  label: 'Ein Verteilungspunkt je Zeile',
  hint: 'Pfad allein, oder Name;Pfad, oder Name,Pfad,Begrenzung in MB/s. Aus einer Tabelle kopierte Spalten gehen auch. Eine erste Zeile kann die Spalten nennen: name, path, limit, group, delivery, member.',
  carrier: 'Übertragung',
  carrierOfGroup: '{delivery} ({group})',
  newGroups:
    '{count, plural, one {Die Gruppe {groups} ist neu: PkgSource kopiert dorthin, bis Sie wählen, wer den Katalog sonst überträgt.} other {Die Gruppen {groups} sind neu: PkgSource kopiert dorthin, bis Sie wählen, wer den Katalog sonst überträgt.}}',
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
  notANumber: '{limit} ist keine Zahl von MB/s über 0',
  deliveryNotForList:
    'Eine Liste gibt die Zustellung copy oder replicated an; {delivery} kommt mit einer Gruppe',
  tooManyColumns: '{columns} Spalten; erwartet werden Name, Pfad und Begrenzung',
  pathTwice: '{name} hat diesen Pfad bereits',
  nameTwice: 'Der Name {name} ist bereits vergeben, für {path}',
};
