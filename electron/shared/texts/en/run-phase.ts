/** What a run is doing, by its phases. */
export const runPhase = {
  starting: 'Starting',
  looking: 'Looking at the source',
  fetching: 'Fetching the catalog',
  verifying: 'Verifying the catalog',
  publishing: 'Putting the catalog into PkgSource',
  distributing: 'Copying to distribution points',
  ending: 'Ending',
} as const;
