/** Exit codes of the headless program. Scripts rely on them: never renumber. */
export const exitCodes = {
  done: 0,
  defect: 1,
  badAnswers: 2,
  someDistributionPointsFailed: 3,
  catalogRefused: 4,
  sourceUnreachable: 5,
  lockHeld: 6,
  rightsMissing: 7,
  cancelled: 8,
  noSuchSite: 9,
  notTheHost: 10,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
