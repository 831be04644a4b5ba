/** What happened to a distribution point, by the state it came to. */
export const pointEvent = {
  waiting: '{point}: waiting',
  copying: '{point}: copying',
  checking: '{point}: checking',
  arriving: '{point}: arriving',
  'in sync': '{point}: in sync',
  retrying: '{point}: retrying',
  failed: '{point}: failed',
  unreachable: '{point}: unreachable',
  disabled: '{point}: turned off',
  written: '{event}, {bytes} written',
  because: '{event}. {detail}',
} as const;
