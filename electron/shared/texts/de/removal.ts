import type { removal as english } from '../en/removal.ts';

export const removal: Readonly<Record<keyof typeof english, string>> = {
  title: 'Standort entfernen',
  planning: 'Es wird ermittelt, was entfernt würde…',
  removing: 'Der Standort wird entfernt.',
  removed: 'Der Standort wurde entfernt',
  removedText: 'Alles, was Setup angelegt hat, ist entfernt.',
  leftText: 'Alles, was Setup angelegt hat, ist entfernt, außer:',
  remove: 'Standort entfernen',
  keep: 'Standort behalten',
  again: 'Erneut prüfen',
  close: 'Schließen',
  log: 'Protokoll öffnen',
  goes: 'Was entfernt wird',
  stays: 'Was bleibt',
  nothing:
    'Von dem, was Setup angelegt hat, ist auf diesem Computer nichts mehr da, nur noch seine Aufzeichnungen.',
  keepCatalog: 'Katalog behalten',
  keepCatalogHint: 'wsusscn2.cab und catalog.json bleiben in PkgSource, das nicht mehr freigegeben ist.',
  clean: 'Katalog von den Verteilungspunkten entfernen',
  cleanHint:
    'Nur dort, wo es der ist, den dieser Standort dorthin gebracht hat. Möglicherweise suchen Clients damit gerade nach Updates.',
};
