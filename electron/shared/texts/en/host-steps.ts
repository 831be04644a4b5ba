/** What Setup does, did or could not do on the computer that syncs. */
export const hostSteps = {
  connect: 'signing in',
  copy: 'copying the program',
  credential: 'storing the credential for the share',
  check: 'checking from there',
  install: 'installing',
  run: 'syncing once',
  ran: 'its run: {outcome}',
  installedAlready: 'installed already',
  removed: 'removed there',
  notRemoved:
    'not removed: {cause} It stops by itself; run “pkgsource host remove” there once it can be reached.',
  noOtherComputer: 'the settings name no other computer',
} as const;
