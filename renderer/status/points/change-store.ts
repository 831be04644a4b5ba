import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answers, DistributionPointSetting } from '../../../electron/shared/answers.ts';
import { type Failure, failure } from '../../../electron/shared/failure.ts';
import type { Plan } from '../../../electron/shared/plan.ts';
import type { SetupOutcome, SetupProgress } from '../../../electron/shared/setup-progress.ts';
import { asItIs } from '../../../electron/shared/texts/listed.ts';
import type { Bridge } from '../../bridge.ts';
import { changeAnswers, type PointsChange } from './change-answers.ts';

/** A change of the distribution points on its way: read, planned, shown, made. */
export type ChangeStep =
  | { readonly kind: 'none' }
  /** The site's answers are read for a dialog. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'editing'; readonly setting: DistributionPointSetting; readonly answers: Answers }
  | { readonly kind: 'importing'; readonly answers: Answers }
  /** For which group do these leave theirs? */
  | { readonly kind: 'moving'; readonly names: readonly string[]; readonly answers: Answers }
  | { readonly kind: 'planning'; readonly change: PointsChange }
  | { readonly kind: 'refused'; readonly problems: readonly Failure[] }
  | {
      readonly kind: 'planned';
      readonly change: PointsChange;
      readonly answers: Answers;
      readonly plan: Plan;
    }
  | {
      readonly kind: 'applying';
      readonly change: PointsChange;
      readonly plan: Plan;
      readonly progress: SetupProgress | null;
      readonly isCancelling: boolean;
    }
  | {
      readonly kind: 'applied';
      readonly change: PointsChange;
      readonly plan: Plan;
      readonly progress: SetupProgress | null;
      readonly outcome: SetupOutcome;
    };

export interface ChangeStore {
  readonly step: ChangeStep;
  /** Reads the settings of a distribution point and opens its dialog. */
  edit(site: string, name: string): Promise<void>;
  /** Reads the settings of the site and opens the dialog in which many are added. */
  askImport(site: string): Promise<void>;
  /** Reads the settings of the site and opens the dialog in which a group is chosen for distribution points. */
  askGroup(site: string, names: readonly string[]): Promise<void>;
  /** Plans a change and shows the plan. */
  plan(site: string, change: PointsChange): Promise<void>;
  apply(): Promise<void>;
  cancel(): Promise<void>;
  /** Closes the dialog, unless the change is being made. */
  close(): void;
}

/** Changes of a site's distribution points, by the same plan that Setup makes. */
export function createChangeStore(bridge: Bridge): StoreApi<ChangeStore> {
  return createStore<ChangeStore>((set, get) => {
    bridge.listen('setup.progress', (progress) => {
      const { step } = get();
      if (step.kind === 'applying') set({ step: { ...step, progress } });
    });

    async function openDialog(site: string, stepFor: (answers: Answers) => ChangeStep): Promise<void> {
      const reading: ChangeStep = { kind: 'reading' };
      set({ step: reading });
      const read = await askAnswers(bridge, site);
      if (get().step !== reading) return;
      set({ step: read.ok ? stepFor(read.value) : { kind: 'refused', problems: [read.failure] } });
    }

    return {
      step: { kind: 'none' },

      edit: (site, name) => openDialog(site, (answers) => editingStep(answers, name)),
      askGroup: (site, names) => openDialog(site, (answers) => ({ kind: 'moving', names, answers })),
      askImport: (site) => openDialog(site, (answers) => ({ kind: 'importing', answers })),

      async plan(site, change) {
        const planning: ChangeStep = { kind: 'planning', change };
        set({ step: planning });
        const step = await plannedStep(bridge, site, change);
        if (get().step === planning) set({ step });
      },

      async apply() {
        const { step } = get();
        if (step.kind !== 'planned') return;
        const { change, answers, plan } = step;
        set({ step: { kind: 'applying', change, plan, progress: null, isCancelling: false } });
        const result = await bridge.call('setup.apply', { answers, planHash: plan.hash });
        const after = get().step;
        const progress = after.kind === 'applying' ? after.progress : null;
        const outcome: SetupOutcome = result.ok
          ? result.value
          : { kind: 'failed', failure: result.failure, leftBehind: [] };
        set({ step: { kind: 'applied', change, plan, progress, outcome } });
      },

      async cancel() {
        const { step } = get();
        if (step.kind !== 'applying') return;
        set({ step: { ...step, isCancelling: true } });
        await bridge.call('setup.cancel', undefined);
      },

      close() {
        if (get().step.kind !== 'applying') set({ step: { kind: 'none' } });
      },
    };
  });
}

function askAnswers(bridge: Bridge, site: string) {
  return bridge.call('maintenance.answersOf', { site });
}

function editingStep(answers: Answers, name: string): ChangeStep {
  const points = answers.distributionPoints;
  const setting = points.find((point) => point.name === name);
  if (setting !== undefined) return { kind: 'editing', setting, answers };
  const known = asItIs(points.map((point) => point.name).join(', '));
  return { kind: 'refused', problems: [failure('site.no-such-distribution-point', { name, known })] };
}

async function plannedStep(bridge: Bridge, site: string, change: PointsChange): Promise<ChangeStep> {
  const read = await askAnswers(bridge, site);
  if (!read.ok) return { kind: 'refused', problems: [read.failure] };
  const answers = changeAnswers(read.value, change);
  const prepared = await bridge.call('setup.prepare', { answers });
  if (!prepared.ok) return { kind: 'refused', problems: [prepared.failure] };
  return prepared.value.kind === 'ready'
    ? { kind: 'planned', change, answers, plan: prepared.value.plan }
    : { kind: 'refused', problems: prepared.value.problems };
}
