import type { runEvent as english } from '../en/run-event.ts';

export const runEvent: Readonly<Record<keyof typeof english, string>> = {
  started: 'Gestartet auf {host} (Prozess {process})',
  takenOver: 'Übernommen von {from}, letzte Meldung {when}',
  leftovers: 'Reste eines früheren Laufs entfernt: {paths}',
  unchanged: 'Die Quelle ist unverändert: {source}',
  fetching: 'Wird abgerufen: {source}',
  fetchingSize: 'Wird abgerufen: {source} ({size})',
  resumed: '{event}, fortgesetzt bei {bytes}',
  retried: '{why} Nächster Versuch um {time}.',
  verified: 'Katalog überprüft, signiert von {signer}',
  refused: 'Katalog abgelehnt. {why}',
  published: 'Katalog in PkgSource abgelegt',
  engine: '{engine}: {did} ({lines})',
  engineFailed: '{engine}: nicht {did}. {why}',
  alertSent: 'Benachrichtigung gesendet: {channel}',
  alertNotSent: 'Benachrichtigung konnte nicht gesendet werden: {channel}. {why}',
  ended: 'Beendet: {outcome}',
};
