/** How a run ended, by the outcomes themselves. */
export const runOutcome = {
  updated: 'Catalog updated',
  unchanged: 'Nothing new',
  'some failed': 'Some distribution points failed',
  refused: 'Catalog refused',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
} as const;
