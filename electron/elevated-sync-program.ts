import type { SyncProgram } from './ports/sync-program.ts';
import { exitCodeOf } from './shared/failure.ts';
import { failWith, succeed } from './shared/result.ts';
import type { AskElevatedDeps } from './usecases/elevated/ask-elevated.ts';
import { withRights } from './usecases/elevated/with-rights.ts';

/** Synchronizations that a window without rights starts: only those who have rights may write to PkgSource. */
export function elevateSyncProgram(own: SyncProgram, ask: AskElevatedDeps): SyncProgram {
  /** Runs that were started here, by their processes: their owner is another account, which no signal reaches. */
  const running = new Map<number, AbortController>();
  return {
    ...own,
    start: (site, { points, verify }) =>
      new Promise((resolve, reject) => {
        const cancel = new AbortController();
        const ended = withRights(
          ask,
          'synced',
          { kind: 'sync', site, points: points === null ? null : [...points], verify },
          {
            signal: cancel.signal,
            began: (process) => {
              running.set(process, cancel);
              resolve(succeed({ ended: exitCode }));
            },
          },
        );
        const exitCode = ended.then((result) =>
          result.ok ? result.value.exitCode : exitCodeOf(result.failure),
        );
        ended
          .then((result) => {
            if (!result.ok) resolve(failWith(result.failure));
          })
          .catch(reject)
          .finally(() => {
            for (const [process, abort] of running) if (abort === cancel) running.delete(process);
          });
      }),
    askToEnd: (process) => {
      const cancel = running.get(process);
      if (cancel === undefined) return own.askToEnd(process);
      cancel.abort();
      return 'asked';
    },
  };
}
