import type { Result } from '../shared/result.ts';

/** What a run is asked to do beyond the usual. */
export interface SyncRequest {
  /** Names of the distribution points to look after; null for all, and for a look at the source first. */
  readonly points: readonly string[] | null;
  /** Hash every copy in full, whatever was proven before. */
  readonly verify: boolean;
}

export interface StartedProgram {
  /** Resolves with the exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The headless program, run beside the window and outliving it. */
export interface SyncProgram {
  /** Starts a sync of the site; fails with `sync.not-started`. */
  start(site: string, request: SyncRequest): Promise<Result<StartedProgram>>;
  /**
   * Asks a process of this computer to end; false when there is none. On Windows, which has no such request,
   * it is ended at once: whatever a run was doing, nothing half is ever published.
   */
  askToEnd(processId: number): boolean;
  /** What a person types to do the same. */
  commandFor(site: string): string;
}
