import { restAfterWork } from '../../core/rest-after-work.ts';
import { foldStatus, type StatusEvent } from '../../core/status-fold.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RunJournal, SiteStore } from '../../ports/site-store.ts';
import type { RunEvent } from '../../shared/run-events.ts';
import type { StatusSnapshot } from '../../shared/status.ts';

/** Snapshots are written at most four times a second. */
const snapshotEveryMs = 250;

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** Records a run as it happens: the status snapshot for people, the journal for later. */
export interface RunRecorder {
  readonly snapshot: StatusSnapshot;
  /** Changes the snapshot; it is written and reported soon. */
  change(event: WithoutTime<StatusEvent>): void;
  /** Appends to the journal. A journal that cannot be written is warned of and does not end the run. */
  note(event: WithoutTime<RunEvent>): void;
  /**
   * Closes the journal, and writes the snapshot for the last time, flushed, after everything before it. Rejects when it
   * cannot.
   */
  finish(): Promise<void>;
}

export interface RecorderParts {
  readonly store: SiteStore;
  readonly clock: Clock;
  readonly journal: RunJournal;
  /** Aborted when another run has taken the site over: from then on the status is that run's to write. */
  readonly lost: AbortSignal;
  report(snapshot: StatusSnapshot): void;
  warn(message: string): void;
}

/** Starts with `initial`. */
export function createRunRecorder(parts: RecorderParts, initial: StatusSnapshot): RunRecorder {
  let snapshot = initial;
  let isDirty = false;
  let writing: Promise<void> | null = null;
  const finishing = new AbortController();
  const warnOf = (what: string) => (error: unknown) => parts.warn(`${what}: ${String(error)}`);

  const writeWhileDirty = async (): Promise<void> => {
    while (isDirty && !finishing.signal.aborted) {
      isDirty = false;
      parts.report(snapshot);
      const startedAtMs = parts.clock.now().getTime();
      if (!parts.lost.aborted) {
        await parts.store.writeStatus(snapshot, 'quick').catch(warnOf('status.json was not written'));
      }
      const tookMs = parts.clock.now().getTime() - startedAtMs;
      // Of thousands of distribution points, or over a slow share, writing must leave most of the time to the work.
      await parts.clock.wait(restAfterWork(tookMs, snapshotEveryMs), finishing.signal).catch(() => undefined);
    }
    writing = null;
  };

  return {
    get snapshot() {
      return snapshot;
    },
    change: (event) => {
      snapshot = foldStatus(snapshot, { ...event, at: parts.clock.now().toISOString() } as StatusEvent);
      isDirty = true;
      writing ??= writeWhileDirty();
    },
    note: (event) => {
      const timed = { ...event, at: parts.clock.now().toISOString() } as RunEvent;
      parts.journal.append(timed).catch(warnOf('the run’s journal was not written'));
    },
    finish: async () => {
      finishing.abort();
      await writing;
      await parts.journal.close().catch(warnOf('the run’s journal was not closed'));
      parts.report(snapshot);
      if (!parts.lost.aborted) await parts.store.writeStatus(snapshot);
    },
  };
}
