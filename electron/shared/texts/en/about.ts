/** What PkgSource is, what runs it, and where its files are. */
export const about = {
  title: 'About PkgSource',
  version: 'Version',
  runtime: 'Runs on',
  computer: 'Computer',
  log: 'Log',
  state: 'State',
  licence: 'Licence',
  mit: 'MIT; packages bring the licences of their parts in licences.txt',
  openLog: 'Open log',
  diagnostics: 'Collect diagnostics…',
  copy: 'Copy',
  close: 'Close',
} as const;
