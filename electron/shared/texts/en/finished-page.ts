/** What became of Setup, and what happens next. */
export const finishedPage = {
  done: 'PkgSource is set up',
  changed: 'The settings were changed',
  doneText:
    '{points, plural, =0 {The catalog is in PkgSource. There are no distribution points yet.} one {The catalog is in PkgSource and on the distribution point.} =2 {The catalog is in PkgSource and on both distribution points.} other {The catalog is in PkgSource and on all # distribution points.}}',
  doneElsewhere:
    'The share is ready for {host}, which brings the catalog to PkgSource and to the distribution points.',
  partly: 'PkgSource is set up, but not every distribution point has the catalog',
  partlyText:
    'Not there yet: {names}. The table below says why and what to do; the next synchronization tries again.',
  undone: 'What Setup did was undone: this computer is as it was before.',
  leftBehindText: 'Setup could not undo all of it. Put these right by hand:',
  next: 'What happens next',
  share: 'Share',
  folder: 'Destination folder',
  host: 'Synchronization host',
  hostText:
    'Unless PkgSource is on {host} already, install it there: from here by SSH, with a kit that you carry there, or with this command.',
  hostCommand: 'pkgsource host deploy --to USER@{host} --password --share-user {account}',
  copyCommand: 'Copy the command',
  schedule: 'Next synchronization',
  byHand: 'None is scheduled. Start one with Sync now in the status view.',
  compares:
    'It compares the source’s catalog with PkgSource’s and copies a new one to every distribution point.',
  operations: 'What Setup did',
  log: 'Open log',
  installHost: 'Install on {host}…',
} as const;
