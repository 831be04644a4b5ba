import { progressChanges } from '../../core/setup-progress-changes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ClaimedRequest } from '../../ports/elevation.ts';
import type { SetupProgress } from '../../shared/setup-progress.ts';

/** A person cannot follow more, and the journal stays small. */
const quietMs = 200;

/** Writes a Setup's progress: what changed, and not more often than somebody can look. */
export interface ProgressFeed {
  report(progress: SetupProgress): void;
  /** Resolves when everything is written. */
  end(): Promise<void>;
}

export function createProgressFeed(claimed: Pick<ClaimedRequest, 'write'>, clock: Clock): ProgressFeed {
  let waiting: SetupProgress | null = null;
  let written: SetupProgress | null = null;
  let writing: Promise<void> | null = null;
  const ending = new AbortController();
  const writeAll = async () => {
    for (let next = waiting; next !== null; next = waiting) {
      waiting = null;
      await claimed.write({ kind: 'setup progress', changed: progressChanges(written, next) });
      written = next;
      await clock.wait(quietMs, ending.signal).catch(() => undefined);
    }
    writing = null;
  };
  return {
    report: (progress) => {
      waiting = progress;
      writing ??= writeAll();
    },
    end: async () => {
      ending.abort();
      await writing;
    },
  };
}
