import { type CohortLimits, defaultCohortLimits, smbClientsAtOnce } from '../../core/cohort-plan.ts';
import { networkRetries, type RetrySchedule } from '../../core/retry-schedule.ts';

/** How patient and how eager distribution is. */
export interface DistributionPolicy extends CohortLimits {
  readonly retries: RetrySchedule;
  /** After so many runs in a row without success a distribution point gets one try a run. */
  readonly probeAfterFailedRuns: number;
  /** Time limit of one operation while only looking, and while copying. */
  readonly lookMs: number;
  readonly operationMs: number;
  /** Total time for which one distribution point may hold up the others before it goes on alone. */
  readonly patienceMs: number;
  /** Waits between tries of a rename that a reader holds up. */
  readonly renameWaitsMs: readonly number[];
  /** Without a sign of life for that long a cohort process is killed. */
  readonly silenceMs: number;
  /** Time that a cohort process gets to stop after a cancel. */
  readonly cancelMs: number;
  /** Cohorts of bandwidth-limited distribution points that copy at the same time. */
  readonly limitedCohorts: number;
  /** Distribution points served by an SMB client of their own at the same time. */
  readonly smbAtOnce: number;
}

export const defaultPolicy: DistributionPolicy = {
  ...defaultCohortLimits,
  retries: networkRetries,
  probeAfterFailedRuns: 3,
  lookMs: 15_000,
  operationMs: 60_000,
  patienceMs: 500,
  renameWaitsMs: [200, 400, 800, 1600, 3200],
  silenceMs: 10_000,
  cancelMs: 700,
  limitedCohorts: 3,
  smbAtOnce: smbClientsAtOnce,
};
