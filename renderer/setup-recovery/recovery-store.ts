import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, UnfinishedSetupFacts } from '../../electron/shared/contract.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { SetupOutcome, SetupProgress } from '../../electron/shared/setup-progress.ts';
import type { Bridge } from '../bridge.ts';

export type LeftBehind = CallOutput<'setup.undo'>;

/** Where the choice between finishing and undoing an interrupted Setup stands. */
export type Recovery =
  | { readonly kind: 'asking'; readonly refusal: Failure | null }
  | { readonly kind: 'finishing'; readonly progress: SetupProgress | null }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'finished'; readonly outcome: Exclude<SetupOutcome, { kind: 'failed' }> }
  | { readonly kind: 'undone'; readonly leftBehind: LeftBehind };

export interface RecoveryStore {
  readonly recovery: Recovery;
  finish(setup: UnfinishedSetupFacts): Promise<void>;
  undo(setup: UnfinishedSetupFacts): Promise<void>;
}

export function createRecoveryStore(bridge: Bridge): StoreApi<RecoveryStore> {
  return createStore<RecoveryStore>((set) => ({
    recovery: { kind: 'asking', refusal: null },

    async finish({ site }) {
      set({ recovery: { kind: 'finishing', progress: null } });
      const stop = bridge.listen('setup.progress', (progress) =>
        set({ recovery: { kind: 'finishing', progress } }),
      );
      const result = await bridge.call('setup.resume', { site });
      stop();
      const outcome: SetupOutcome = result.ok
        ? result.value
        : { kind: 'failed', failure: result.failure, leftBehind: [] };
      set({
        recovery:
          outcome.kind === 'failed'
            ? { kind: 'asking', refusal: outcome.failure }
            : { kind: 'finished', outcome },
      });
    },
    async undo({ site }) {
      set({ recovery: { kind: 'undoing' } });
      const result = await bridge.call('setup.undo', { site });
      set({
        recovery: result.ok
          ? { kind: 'undone', leftBehind: result.value }
          : { kind: 'asking', refusal: result.failure },
      });
    },
  }));
}
