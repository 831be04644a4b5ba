/** Where the site is to live. */
export const destinationPage = {
  intro:
    'PkgSource is created under this folder. Choose a local disk with room for three versions of the catalog: the present one, the last one, and the new one while it is fetched.',
  changing:
    'You change the settings of the site in this folder, which stays where it is. Go to the pages that you want to change; Summary shows what differs before anything is done.',
  label: 'Destination folder',
  checking: 'Looking at this folder…',
  what: 'What Setup will find and do there',
  free: 'Free space',
  unknown: 'Not known',
  needed: 'Needed',
  creates: 'Will be created',
  nothing: 'Nothing: every folder is there already',
  holdsSite: 'A site is set up in this folder',
  holdsSiteText: 'Setup plans only what differs from your answers and keeps the rest.',
} as const;
