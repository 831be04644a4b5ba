import type { Result } from '../shared/result.ts';
import type { RunningSchedule } from '../shared/schedule.ts';
import type { Message } from '../shared/texts/message.ts';

/** What should run, and when. */
export interface ScheduledSync {
  readonly siteId: string;
  /** Destination of the site, passed as `--site`. */
  readonly site: string;
  /** Absent: a sync. `alerts`: only a look whether somebody has to be told something. */
  readonly work?: 'alerts' | undefined;
  readonly schedule: RunningSchedule;
  /** The headless program with its leading arguments: `['/usr/bin/node', '/opt/…/cli.cjs']`. */
  readonly program: readonly string[];
  /** Null when not known; then a scheduler gives the run no narrower rights than it must. */
  readonly places: SyncPlaces | null;
  /** The times are only those at which the program asks whether a run is due, by the site's own schedule. */
  readonly onlyIfDue?: true | undefined;
}

/** Absolute local paths that a run works with, so that a scheduler can keep it from all others. */
export interface SyncPlaces {
  readonly written: readonly string[];
  readonly read: readonly string[];
}

export type ScheduleState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly matches: boolean; readonly nextRunAt: string | null };

/** The system's own scheduler: systemd timer, cron.d, Task Scheduler. */
export interface Scheduler {
  /** Name for people, e.g. `systemd timer`. */
  readonly description: string;
  /** Null when it can be used, otherwise what to do about it. */
  unavailable(): Promise<Message | null>;
  inspect(wanted: ScheduledSync): Promise<Result<ScheduleState>>;
  /** Creates or changes it, and touches nothing that is right; returns the names of its files or tasks. */
  apply(wanted: ScheduledSync): Promise<Result<readonly string[]>>;
  /** Starts at once what is scheduled, without waiting for it; false where this scheduler starts nothing by itself. */
  start(scheduleId: string): Promise<Result<boolean>>;
  /** `scheduleId`: see `scheduleIdOf`. */
  remove(scheduleId: string): Promise<Result<null>>;
  /**
   * The environment that a run of the site finds, as far as administrators set it; of a site that is not scheduled yet
   * (null), what any run finds. Answers null where that cannot be told.
   */
  environmentOf(siteId: string | null): Promise<Result<Readonly<Record<string, string>> | null>>;
}
