/** What the exit codes of the headless program mean, in a few words. */
export const exitMeanings = {
  done: 'done',
  defect: 'defect',
  badAnswers: 'bad answers',
  someDistributionPointsFailed: 'some distribution points failed',
  catalogRefused: 'catalog refused',
  sourceUnreachable: 'source unreachable',
  lockHeld: 'lock held',
  rightsMissing: 'rights missing',
  cancelled: 'cancelled',
  noSuchSite: 'no such site',
  notTheHost: 'not the host',
  unknown: 'unknown',
} as const;
