import type { StartSync, SyncRun } from '../ports/sync-runner.ts';
import type { StatusSnapshot } from '../shared/status.ts';

/** The one sync run of a Setup: started by the first operation that needs it. */
export interface SetupSync {
  start(): SyncRun;
  latest(): StatusSnapshot | null;
  /** Waits for its end, if it was started. */
  finish(): Promise<void>;
  /** Aborts it, if it was started, and waits until it has let go of everything. */
  stop(): Promise<void>;
}

export function createSetupSync(
  startSync: StartSync,
  destination: string,
  signal: AbortSignal,
  report: (snapshot: StatusSnapshot) => void,
): SetupSync {
  const abort = new AbortController();
  let run: SyncRun | null = null;
  let latest: StatusSnapshot | null = null;
  return {
    start: () => {
      run ??= startSync(
        { destination },
        {
          signal: AbortSignal.any([signal, abort.signal]),
          report: (snapshot) => {
            latest = snapshot;
            report(snapshot);
          },
        },
      );
      return run;
    },
    latest: () => latest,
    finish: async () => {
      await run?.ended;
    },
    stop: async () => {
      abort.abort();
      await run?.ended;
    },
  };
}
