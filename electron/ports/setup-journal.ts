import type { Result } from '../shared/result.ts';
import type { JournalEvent } from '../shared/setup-journal.ts';

/** What Setup changed on this computer, line by line: `<state home>/setup-journal.jsonl`. */
export interface SetupJournal {
  /** For messages. */
  readonly path: string;
  /** Every event so far; a last line that a crash cut short is left out. */
  read(): Promise<Result<readonly JournalEvent[]>>;
  /** Resolves when the event is flushed to the disk; rejects with Node's error codes. */
  append(event: JournalEvent): Promise<void>;
}
