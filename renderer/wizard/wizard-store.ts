import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckResult } from '../../electron/shared/checks.ts';
import type { Result } from '../../electron/shared/result.ts';
import { answered, asking } from '../asked.ts';
import type { Bridge } from '../bridge.ts';
import { copiedRows } from './delivery-context.ts';
import type { Draft } from './draft.ts';
import { answersFromDraft } from './draft-answers.ts';
import { createInspector, type Inspector } from './draft-inspector.ts';
import { advanceWizard, type WizardAction } from './wizard-machine.ts';
import type { FillingPage } from './wizard-pages.ts';
import { fillingOf, type WizardState } from './wizard-state.ts';

export interface WizardStore {
  readonly wizard: WizardState;
  /** Next was asked for while the main process is still looking at what was typed. */
  readonly isMovingOn: boolean;
  /** Begins anew: a new site, or the settings of the site `changing`. */
  load(changing: string | null): Promise<void>;
  edit(change: Partial<Draft>): void;
  leaveField(field: string): void;
  next(): Promise<void>;
  back(): void;
  goTo(page: FillingPage): void;
  runChecks(): Promise<void>;
  inspectCatalog(): Promise<void>;
  testPoints(keys: readonly number[]): Promise<void>;
  prepare(): Promise<void>;
  saveAnswers(): Promise<Result<string | null>>;
  saveCheckReport(checks: readonly CheckResult[]): Promise<Result<string | null>>;
  startSetup(): Promise<void>;
  askCancel(step: 'no' | 'asked'): void;
  cancelSetup(): Promise<void>;
  changeAnswers(): void;
}

/** How many distribution points are tested side by side. */
const testsAtOnce = 8;

/** The wizard's store: the machine's state, and the questions to the main process that its pages need. */
export function createWizardStore(bridge: Bridge): StoreApi<WizardStore> {
  return createStore<WizardStore>((set, get) => {
    const dispatch = (action: WizardAction) => set({ wizard: advanceWizard(get().wizard, action) });
    const inspector = createInspector(bridge, () => get().wizard, dispatch);

    bridge.listen('setup.progress', (progress) => dispatch({ kind: 'setup progressed', progress }));

    return {
      wizard: { kind: 'loading' },
      isMovingOn: false,

      async load(changing) {
        dispatch({ kind: 'loading' });
        const answers =
          changing === null
            ? await bridge.call('setup.suggest', undefined)
            : await bridge.call('maintenance.answersOf', { site: changing });
        dispatch(
          answers.ok
            ? { kind: 'loaded', answers: answers.value, changing }
            : { kind: 'load failed', failure: answers.failure },
        );
        await Promise.all([get().runChecks(), inspector.listGroups()]);
      },

      edit(change) {
        dispatch({ kind: 'edit', change });
        inspector.afterPause();
      },
      leaveField: (field) => dispatch({ kind: 'left field', field }),

      async next() {
        if (get().isMovingOn) return;
        set({ isMovingOn: true });
        await inspector.now();
        const left = get().wizard.kind;
        dispatch({ kind: 'next' });
        set({ isMovingOn: false });
        if (get().wizard.kind !== left) await lookAtPage(get(), inspector);
      },
      back() {
        dispatch({ kind: 'back' });
        void lookAtPage(get(), inspector);
      },
      goTo(page) {
        dispatch({ kind: 'go to', page });
        void lookAtPage(get(), inspector);
      },

      async runChecks() {
        dispatch({ kind: 'asked', about: 'checks' });
        const result = await bridge.call('setup.check', { answers: null });
        dispatch({ kind: 'answered', about: 'checks', finding: answered(result) });
      },
      inspectCatalog: () => inspector.inspectCatalog(),
      testPoints: (keys) => testPoints(bridge, get().wizard, keys, dispatch),

      async prepare() {
        const answers = currentAnswers(get().wizard);
        if (answers === null) return;
        dispatch({ kind: 'preparing' });
        dispatch({ kind: 'prepared', result: await bridge.call('setup.prepare', { answers }) });
      },
      async saveAnswers() {
        const { wizard } = get();
        const answers =
          wizard.kind === 'progress' || wizard.kind === 'finished' ? wizard.answers : currentAnswers(wizard);
        if (answers === null) return { ok: true, value: null };
        return bridge.call('setup.saveAnswers', { answers });
      },
      saveCheckReport: (checks) => bridge.call('setup.saveCheckReport', { checks: [...checks] }),
      async startSetup() {
        await startSetup(bridge, get().wizard, dispatch);
        const { wizard } = get();
        // With rights, another plan was found: it is shown before anything is done.
        if (wizard.kind === 'summary' && wizard.notBegun?.code === 'elevation.plan-differs') {
          await get().prepare();
        }
      },
      askCancel: (step) => dispatch({ kind: 'cancel', step }),
      async cancelSetup() {
        dispatch({ kind: 'cancel', step: 'requested' });
        const result = await bridge.call('setup.cancel', undefined);
        if (!result.ok) dispatch({ kind: 'cancel', step: 'no' });
      },
      changeAnswers() {
        dispatch({ kind: 'change answers' });
        void lookAtPage(get(), inspector);
      },
    };
  });
}

async function lookAtPage(store: WizardStore, inspector: Inspector): Promise<void> {
  if (store.wizard.kind === 'summary') await store.prepare();
  else await inspector.now();
}

function currentAnswers(wizard: WizardState) {
  const filling = fillingOf(wizard);
  return filling === null ? null : answersFromDraft(filling.draft);
}

async function startSetup(
  bridge: Bridge,
  wizard: WizardState,
  dispatch: (action: WizardAction) => void,
): Promise<void> {
  if (wizard.kind !== 'summary' || wizard.plan.kind !== 'answered') return;
  const answers = currentAnswers(wizard);
  if (answers === null || wizard.plan.value.kind !== 'ready') return;
  const { plan } = wizard.plan.value;
  dispatch({ kind: 'setup started', answers, plan });
  const result = await bridge.call('setup.apply', { answers, planHash: plan.hash });
  const outcome = result.ok
    ? result.value
    : { kind: 'failed' as const, failure: result.failure, leftBehind: [] };
  dispatch({ kind: 'setup ended', outcome });
}

async function testPoints(
  bridge: Bridge,
  wizard: WizardState,
  keys: readonly number[],
  dispatch: (action: WizardAction) => void,
): Promise<void> {
  const draft = fillingOf(wizard)?.draft;
  const { distributionPointGroups = [] } = draft ?? {};
  const asked = new Set(keys);
  const rows = draft === undefined ? [] : copiedRows(draft).filter(({ key }) => asked.has(key));
  for (const { key, setting, test } of rows) {
    dispatch({ kind: 'point tested', key, path: setting.path, test: asking(test) });
  }
  const waiting = [...rows];
  const worker = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      const { key, setting } = row;
      const point = { distributionPoint: setting, distributionPointGroups };
      const test = await bridge.call('setup.testDistributionPoint', point);
      dispatch({ kind: 'point tested', key, path: setting.path, test });
    }
  };
  await Promise.all(Array.from({ length: testsAtOnce }, worker));
}
