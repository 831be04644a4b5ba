import type { catalogCard as english } from '../en/catalog-card.ts';

export const catalogCard: Readonly<Record<keyof typeof english, string>> = {
  title: 'Katalog',
  none: 'PkgSource enthält keinen Katalog.',
  date: 'Datum',
  noDate: 'Aus der Datei nicht lesbar',
  patchTuesday: 'Patch Tuesday',
  sameDay: 'Vom Tag des letzten Patch Tuesday, {day}',
  newer: '{days, plural, one {# Tag neuer} other {# Tage neuer}} als der letzte Patch Tuesday, {day}',
  older:
    '{days, plural, one {# Tag älter} other {# Tage älter}} als der letzte Patch Tuesday, {day}: Dessen Updates fehlen',
  size: 'Größe',
  hash: 'SHA-256',
  signer: 'Signiert von',
  signed: '{signer}, am {day}',
  source: 'Bezogen von',
  obtained: 'Bezogen am',
  share: 'Freigabe',
  shareGone: 'Nicht mehr vorhanden',
  shareElsewhere: 'Zeigt auf einen anderen Ordner',
  shareNotServed: 'Der SMB-Server ist nicht bereit',
  shareNotLooked: 'Nicht geprüft: {why}',
};
