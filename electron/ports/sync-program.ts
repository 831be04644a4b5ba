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

/** What became of the wish that a process ends; `gone`: there is none. */
export type EndRequest = 'asked' | 'gone' | 'not allowed';

/** The headless program, run beside the window and outliving it. */
export interface SyncProgram {
  /** Starts a sync of the site; fails with `sync.not-started`, or because rights for it were not given. */
  start(site: string, request: SyncRequest): Promise<Result<StartedProgram>>;
  /**
   * Asks a process of this computer to end. On Windows, which has no such request,
   * it is ended at once: whatever a run was doing, nothing half is ever published.
   */
  askToEnd(processId: number): EndRequest;
  /** What a person types to do the same. */
  commandFor(site: string): string;
}
