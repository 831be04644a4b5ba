/** A distribution point’s state, by the states themselves. */
export const pointState = {
  waiting: 'Waiting',
  copying: 'Copying',
  checking: 'Checking',
  arriving: 'Arriving',
  reported: 'Reported, not proven',
  'in sync': 'In sync',
  retrying: 'Retrying',
  failed: 'Failed',
  unreachable: 'Unreachable',
  disabled: 'Turned off',
} as const;
