/** The frame of the status view, and a site that cannot be shown. */
export const statusView = {
  window: 'Status - PkgSource',
  heading: 'Synchronization status',
  reading: 'Reading the site’s status…',
  retry: 'Read again',
  sync: 'Sync now',
  starting: 'Starting…',
  cancel: 'Cancel synchronization',
  cancelling: 'Cancelling…',
  problemTitle: 'This site cannot be shown',
  site: 'Destination folder',
  safe: 'Nothing was changed. What lies in the folder and on the distribution points is as it was.',
  setup: 'Run Setup',
} as const;
