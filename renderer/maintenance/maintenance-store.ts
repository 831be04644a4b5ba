import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RemovalOptions } from '../../electron/shared/removal.ts';
import type { Bridge } from '../bridge.ts';
import { isAtWork, type Maintenance, type RemovalStep, type RepairStep } from './maintenance-state.ts';

export interface MaintenanceStore {
  readonly maintenance: Maintenance;
  /** Opens the dialog and compares the site with its settings. */
  checkSite(site: string): Promise<void>;
  repair(): Promise<void>;
  cancelRepair(): Promise<void>;
  /** Opens the dialog and plans the removal. */
  askRemoval(site: string): Promise<void>;
  /** Plans again with other options. */
  chooseRemoval(options: RemovalOptions): Promise<void>;
  remove(): Promise<void>;
  /** Closes the dialog, unless the computer is being changed. */
  close(): void;
}

const usualOptions: RemovalOptions = { keepCatalog: false, cleanDistributionPoints: false };

/** Check and repair, and removal, of the site that is shown. */
export function createMaintenanceStore(bridge: Bridge): StoreApi<MaintenanceStore> {
  return createStore<MaintenanceStore>((set, get) => {
    const repairStep = (step: RepairStep) => {
      const { maintenance } = get();
      if (maintenance.kind === 'repair') set({ maintenance: { ...maintenance, step } });
    };
    const removalStep = (step: RemovalStep) => {
      const { maintenance } = get();
      if (maintenance.kind === 'removal') set({ maintenance: { ...maintenance, step } });
    };

    bridge.listen('setup.progress', (progress) => {
      const { maintenance } = get();
      if (maintenance.kind !== 'repair' || maintenance.step.kind !== 'repairing') return;
      repairStep({ ...maintenance.step, progress });
    });
    bridge.listen('maintenance.removalProgress', (progress) => {
      const { maintenance } = get();
      if (maintenance.kind !== 'removal' || maintenance.step.kind !== 'removing') return;
      removalStep({ ...maintenance.step, progress });
    });

    return {
      maintenance: { kind: 'none' },

      async checkSite(site) {
        set({ maintenance: { kind: 'repair', site, step: { kind: 'checking' } } });
        repairStep(await checkedStep(bridge, site));
      },

      async repair() {
        const { maintenance } = get();
        if (maintenance.kind !== 'repair' || maintenance.step.kind !== 'checked') return;
        const { answers, plan } = maintenance.step;
        repairStep({ kind: 'repairing', plan, progress: null, isCancelling: false });
        const result = await bridge.call('setup.apply', { answers, planHash: plan.hash });
        const after = get().maintenance;
        const progress =
          after.kind === 'repair' && after.step.kind === 'repairing' ? after.step.progress : null;
        const outcome = result.ok
          ? result.value
          : { kind: 'failed' as const, failure: result.failure, leftBehind: [] };
        repairStep({ kind: 'repaired', plan, progress, outcome });
      },

      async cancelRepair() {
        const { maintenance } = get();
        if (maintenance.kind !== 'repair' || maintenance.step.kind !== 'repairing') return;
        repairStep({ ...maintenance.step, isCancelling: true });
        await bridge.call('setup.cancel', undefined);
      },

      async askRemoval(site) {
        const step: RemovalStep = { kind: 'planning', last: null };
        set({ maintenance: { kind: 'removal', site, options: usualOptions, step } });
        await get().chooseRemoval(usualOptions);
      },

      async chooseRemoval(options) {
        const { maintenance } = get();
        if (maintenance.kind !== 'removal' || isAtWork(maintenance)) return;
        const { site, step } = maintenance;
        const last = step.kind === 'planned' ? step.plan : null;
        set({ maintenance: { ...maintenance, options, step: { kind: 'planning', last } } });
        const plan = await bridge.call('maintenance.planRemoval', { site, options });
        const now = get().maintenance;
        // The options may have been changed again meanwhile.
        if (now.kind !== 'removal' || now.options !== options) return;
        removalStep(
          plan.ok ? { kind: 'planned', plan: plan.value } : { kind: 'refused', failure: plan.failure },
        );
      },

      async remove() {
        const { maintenance } = get();
        if (maintenance.kind !== 'removal' || maintenance.step.kind !== 'planned') return;
        const { site, options, step } = maintenance;
        const { plan } = step;
        removalStep({ kind: 'removing', plan, progress: null });
        const result = await bridge.call('maintenance.remove', { site, options, planHash: plan.hash });
        removalStep(result.ok ? result.value : { kind: 'refused', failure: result.failure });
      },

      close() {
        if (!isAtWork(get().maintenance)) set({ maintenance: { kind: 'none' } });
      },
    };
  });
}

async function checkedStep(bridge: Bridge, site: string): Promise<RepairStep> {
  const result = await bridge.call('maintenance.planRepair', { site });
  if (!result.ok) return { kind: 'refused', problems: [result.failure] };
  const { answers, prepared } = result.value;
  return prepared.kind === 'ready'
    ? { kind: 'checked', answers, plan: prepared.plan }
    : { kind: 'refused', problems: prepared.problems };
}
