import type { recovery as english } from '../en/recovery.ts';

export const recovery: Readonly<Record<keyof typeof english, string>> = {
  title: 'Ein früheres Setup wurde unterbrochen',
  began:
    'Das Setup von {site} begann am {at} und wurde nicht abgeschlossen: PkgSource wurde beendet, oder der Computer ist ausgefallen.',
  changes: 'Was es geändert hat oder gerade ändern wollte',
  question:
    'Möchten Sie es mit seinen eigenen Antworten abschließen oder seine Änderungen rückgängig machen?',
  unknown: 'Es lässt sich nicht abschließen: Es ist nicht bekannt, was es tun sollte.',
  removalTitle: 'Das Entfernen eines Standorts wurde unterbrochen',
  removalBegan:
    'Das Entfernen von {site} begann am {at} und wurde nicht abgeschlossen: PkgSource wurde beendet, oder der Computer ist ausgefallen.',
  stillThere: 'Was von dem, was Setup angelegt hat, noch da ist',
  removalQuestion:
    'Schließen Sie es ab: Was entfernt wurde, kommt nicht von selbst wieder. Um den Standort wieder einzurichten, führen Sie danach Setup aus.',
  finishRemoval: 'Entfernen abschließen',
  removing: 'Der Standort wird entfernt.',
  removed: 'Der Standort wurde entfernt',
  stays: 'Das bleibt:',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen…',
  finish: 'Setup abschließen',
  undo: 'Setup rückgängig machen',
  finishing: 'Setup wird abgeschlossen.',
  undoing: 'Was Setup geändert hat, wird rückgängig gemacht.',
  finished: 'Setup ist abgeschlossen',
  undone: 'Setup wurde rückgängig gemacht',
  nothingLeft: 'Nichts davon ist übrig.',
  left: 'Das ließ sich nicht rückgängig machen:',
  goOn: 'Weiter',
};
