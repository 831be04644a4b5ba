import type { BacklogQuestion, CountedBacklog } from '../shared/backlog.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';

/** What became of questions about backlogs. */
export interface BacklogAnswers {
  /** Why DFS Replication could not be asked at all, or null. */
  readonly failure: Failure | null;
  /** By the names of the distribution points; those that there was no time for are missing. */
  readonly points: ReadonlyMap<string, Result<CountedBacklog>>;
}

/** Asks DFS Replication what it has still to bring. */
export interface BacklogReader {
  /** Ends within half a minute, whatever does not answer, and soon after `signal`. */
  read(questions: readonly BacklogQuestion[], signal: AbortSignal): Promise<BacklogAnswers>;
}
