import type { FailureWording } from '../../../failures/failure-text.ts';
import type { localSourceFailures as english } from '../../../failures/source-local.ts';

export const localSourceFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'source.folder-missing': {
    title: 'Den Katalogordner gibt es nicht',
    detail: 'Den Ordner {path} gibt es nicht.',
    remedy:
      'Wählen Sie den Ordner, der wsusscn2.cab enthält, oder erstellen Sie ihn und legen Sie den Katalog dort ab.',
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
    remedy: 'Lassen Sie die neueste dort, mit dem Namen wsusscn2.cab, und verschieben Sie die anderen.',
  },
  'source.file-not-a-file': {
    title: 'Der Katalog ist keine Datei',
    detail: '{path} ist ein Ordner oder eine besondere Datei.',
    remedy: 'Verschieben Sie das, und legen Sie die Katalogdatei dort ab.',
  },
  'source.file-empty': {
    title: 'Die Katalogdatei ist leer',
    detail: '{path} hat keinen Inhalt.',
    remedy:
      'Kopieren Sie den Katalog erneut dorthin; wird gerade kopiert, starten Sie den Lauf erneut, wenn das beendet ist.',
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
