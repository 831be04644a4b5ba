import type { operationNotes as english } from '../en/operation-notes.ts';

export const operationNotes: Readonly<Record<keyof typeof english, string>> = {
  goneAlready: 'schon nicht mehr vorhanden',
  staysHolding: 'bleibt, denn darin liegt {name}',
  stays: 'bleibt: {why}',
  staysChanged: 'bleibt, denn jemand hat geändert, wer die Freigabe verwenden darf',
  catalog: 'Katalog vom {date}, signiert von {signer}, SHA-256 {sha256}',
  catalogWithoutDate: 'signiert von {signer}, SHA-256 {sha256}',
  allInSync: 'jeder Verteilungspunkt ist synchron',
  someWithout: 'einige Verteilungspunkte haben den Katalog noch nicht',
  noSettings: 'der Standort hat keine Einstellungen',
  leftBehind: '{what}: {remedy}',
};
