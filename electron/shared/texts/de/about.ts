import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  title: 'Info zu PkgSource',
  version: 'Version',
  runtime: 'Läuft mit',
  computer: 'Computer',
  log: 'Protokoll',
  state: 'Zustand',
  licence: 'Lizenz',
  mit: 'MIT; Pakete enthalten die Lizenzen ihrer Bestandteile in licences.txt',
  openLog: 'Protokoll öffnen',
  diagnostics: 'Diagnosedaten sammeln…',
  copy: 'Kopieren',
  close: 'Schließen',
};
