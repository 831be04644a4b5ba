/** The titles of the wizard’s pages. */
export const wizardPages = {
  welcome: 'Welcome',
  destination: 'Destination folder',
  share: 'Package source and share',
  catalog: 'Catalog',
  host: 'Synchronization host',
  'distribution points': 'Distribution points',
  updates: 'Updates source folder',
  summary: 'Summary',
  progress: 'Progress',
  finished: 'Finished',
} as const;
