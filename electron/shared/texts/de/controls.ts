import type { controls as english } from '../en/controls.ts';

export const controls: Readonly<Record<keyof typeof english, string>> = {
  copied: 'Kopiert',
  notCopied: 'In die Zwischenablage kann nicht geschrieben werden',
  dismiss: 'Schließen',
  openFile: 'Datei öffnen…',
  tooBig: 'Die Datei ist größer als 4 MB: Das ist keine Liste von Verteilungspunkten.',
  unreadable: 'Die Datei kann nicht gelesen werden.',
  selectAll: 'Alle auswählen',
  copyHash: 'SHA-256 kopieren',
  browse: 'Durchsuchen…',
  browseFor: 'Durchsuchen… {field}',
  sort: 'Nach {column} sortieren',
  transferred: '{done} von {total}',
  timeLeft: 'noch {time}',
};
