import type { FailureWording } from '../../../failures/failure-text.ts';
import type { localSourceFailures as english } from '../../../failures/source-local.ts';

export const localSourceFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'source.folder-missing': {
    title: 'Der Katalogordner ist nicht vorhanden',
    detail: 'Der Ordner {path} ist nicht vorhanden.',
    remedy:
      'Wählen Sie den Ordner, der wsusscn2.cab enthält, oder erstellen Sie ihn, und legen Sie den Katalog dort ab.',
  },
  'source.folder-not-a-folder': {
    title: 'Der Katalogordner ist kein Ordner',
    detail: '{path} ist eine Datei, kein Ordner.',
    remedy: 'Wählen Sie den Ordner, der wsusscn2.cab enthält, nicht die Datei selbst.',
  },
  'source.folder-unreadable': {
    title: 'Der Katalogordner kann nicht gelesen werden',
    detail: 'Der Ordner {path} kann nicht gelesen werden: {cause}.',
    remedy:
      'Geben Sie diesem Konto das Recht, ihn zu lesen, und prüfen Sie, ob sein Datenträger oder seine Freigabe verbunden ist.',
  },
  'source.no-catalog': {
    title: 'Im Ordner ist kein Katalog',
    detail: '{path} enthält keine wsusscn2.cab. Dort liegt: {found}.',
    remedy:
      'Laden Sie wsusscn2.cab von Microsoft herunter, und legen Sie die Datei unter genau diesem Namen dort ab.',
  },
  'source.several-catalogs': {
    title: 'Der Ordner enthält mehrere Kataloge',
    detail:
      '{path} enthält Dateien, deren Namen sich nur in Groß- und Kleinschreibung unterscheiden: {found}.',
    remedy: 'Lassen Sie den neuesten unter dem Namen wsusscn2.cab dort, und verschieben Sie die anderen.',
  },
  'source.file-not-a-file': {
    title: 'Der Katalog ist keine Datei',
    detail: '{path} ist ein Ordner oder eine besondere Datei.',
    remedy:
      'Verschieben Sie den Ordner oder die Datei an einen anderen Ort, und legen Sie stattdessen die Katalogdatei ab.',
  },
  'source.file-empty': {
    title: 'Die Katalogdatei ist leer',
    detail: '{path} hat keinen Inhalt.',
    remedy:
      'Kopieren Sie den Katalog erneut dorthin; wird er gerade kopiert, starten Sie den Lauf danach erneut.',
  },
  'source.file-growing': {
    title: 'Der Katalog wird noch kopiert',
    detail: '{path} änderte sich beim Lesen: Jemand schreibt noch daran.',
    remedy: 'Warten Sie, bis das Kopieren beendet ist, und starten Sie den Lauf dann erneut.',
  },
  'source.file-unreadable': {
    title: 'Die Katalogdatei kann nicht gelesen werden',
    detail: '{path} kann nicht gelesen werden: {cause}.',
    remedy: 'Geben Sie diesem Konto das Recht, sie zu lesen, und prüfen Sie ihren Datenträger.',
  },
};
