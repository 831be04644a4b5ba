import type { Schedule } from '../shared/answers.ts';
import type { Result } from '../shared/result.ts';

/** What should run, and when. */
export interface ScheduledSync {
  readonly siteId: string;
  /** Destination of the site, passed as `--site`. */
  readonly site: string;
  readonly schedule: Exclude<Schedule, 'off'>;
  /** The headless program with its leading arguments: `['/usr/bin/node', '/opt/…/cli.cjs']`. */
  readonly program: readonly string[];
}

export type ScheduleState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly matches: boolean; readonly nextRunAt: string | null };

/** The system's own scheduler: systemd timer, cron.d, Task Scheduler. */
export interface Scheduler {
  /** Name for people, e.g. `systemd timer`. */
  readonly description: string;
  /** Null when it can be used, otherwise what to do about it. */
  unavailable(): Promise<string | null>;
  inspect(wanted: ScheduledSync): Promise<Result<ScheduleState>>;
  /** Creates or changes it; returns what it touched (file or task names). */
  apply(wanted: ScheduledSync): Promise<Result<readonly string[]>>;
  remove(siteId: string): Promise<Result<null>>;
}
