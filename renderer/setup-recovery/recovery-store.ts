import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '../../electron/shared/contract.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { RemovalOptions } from '../../electron/shared/removal.ts';
import { assertNever } from '../../electron/shared/result.ts';
import type { UnfinishedSetupFacts } from '../../electron/shared/setup-calls.ts';
import type { OperationProgress, SetupOutcome } from '../../electron/shared/setup-progress.ts';
import type { Bridge } from '../bridge.ts';

export type LeftBehind = CallOutput<'setup.undo'>;

/** Where the choice between finishing and undoing an interrupted Setup, or finishing a removal, stands. */
export type Recovery =
  | { readonly kind: 'asking'; readonly refusal: Failure | null }
  | {
      readonly kind: 'finishing';
      readonly operations: readonly OperationProgress[];
      readonly isCancelling: boolean;
    }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'removing'; readonly operations: readonly OperationProgress[] }
  | { readonly kind: 'finished'; readonly outcome: Exclude<SetupOutcome, { kind: 'failed' }> }
  | { readonly kind: 'undone'; readonly leftBehind: LeftBehind }
  | { readonly kind: 'removed'; readonly leftBehind: LeftBehind };

export interface RecoveryStore {
  readonly recovery: Recovery;
  finish(setup: UnfinishedSetupFacts): Promise<void>;
  /** Stops finishing: what this did is taken back, and the interrupted Setup is as it was found. */
  cancel(): Promise<void>;
  undo(setup: UnfinishedSetupFacts): Promise<void>;
}

export function createRecoveryStore(bridge: Bridge): StoreApi<RecoveryStore> {
  return createStore<RecoveryStore>((set, get) => ({
    recovery: { kind: 'asking', refusal: null },

    async finish({ site, removal }) {
      const show = (recovery: Recovery) => set({ recovery });
      if (removal !== null) return show(await finishRemoval(bridge, site, removal, show));
      show({ kind: 'finishing', operations: [], isCancelling: false });
      const stop = bridge.listen('setup.progress', ({ operations }) => {
        const { recovery } = get();
        if (recovery.kind === 'finishing') show({ ...recovery, operations });
      });
      const result = await bridge.call('setup.resume', { site });
      stop();
      if (!result.ok) return show({ kind: 'asking', refusal: result.failure });
      const outcome = result.value;
      show(
        outcome.kind === 'failed'
          ? { kind: 'asking', refusal: outcome.failure }
          : { kind: 'finished', outcome },
      );
    },
    async cancel() {
      const { recovery } = get();
      if (recovery.kind !== 'finishing' || recovery.isCancelling) return;
      set({ recovery: { ...recovery, isCancelling: true } });
      await bridge.call('setup.cancel', undefined);
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

/** Plans what is left of the removal, and carries it out: everything of it was agreed to before. */
async function finishRemoval(
  bridge: Bridge,
  site: string,
  options: RemovalOptions,
  show: (recovery: Recovery) => void,
): Promise<Recovery> {
  show({ kind: 'removing', operations: [] });
  const plan = await bridge.call('maintenance.planRemoval', { site, options });
  if (!plan.ok) return { kind: 'asking', refusal: plan.failure };
  const stop = bridge.listen('maintenance.removalProgress', ({ operations }) =>
    show({ kind: 'removing', operations }),
  );
  const result = await bridge.call('maintenance.remove', { site, options, planHash: plan.value.hash });
  stop();
  if (!result.ok) return { kind: 'asking', refusal: result.failure };
  switch (result.value.kind) {
    case 'removed':
      return { kind: 'removed', leftBehind: result.value.leftBehind };
    case 'refused':
      return { kind: 'asking', refusal: result.value.failure };
    default:
      return assertNever(result.value);
  }
}
