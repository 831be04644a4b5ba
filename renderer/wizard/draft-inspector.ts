import { answered } from '../asked.ts';
import type { Bridge } from '../bridge.ts';
import type { Draft } from './draft.ts';
import { catalogFromDraft, linesOf, shareFromDraft } from './draft-answers.ts';
import type { WizardAction } from './wizard-machine.ts';
import { type Findings, fillingOf, type WizardState } from './wizard-state.ts';

/** How long typing must pause before what was typed is looked at. */
const pauseMs = 400;

/** Asks the main process what it finds about the answers given so far. */
export interface Inspector {
  /** Looks at what was typed once typing pauses. */
  afterPause(): void;
  /** Looks at what the current page needs now, and waits for the answer. */
  now(): Promise<void>;
  inspectCatalog(): Promise<void>;
  listGroups(): Promise<void>;
}

/** Asks the main process about the draft. An answer about a draft that has changed meanwhile is dropped. */
export function createInspector(
  bridge: Bridge,
  wizard: () => WizardState,
  dispatch: (action: WizardAction) => void,
): Inspector {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const newest: Record<string, number> = {};

  async function ask<F extends keyof Findings>(
    about: F,
    question: () => Promise<Findings[F]>,
    isStillAsked: () => boolean = () => true,
  ): Promise<void> {
    const turn = (newest[about] ?? 0) + 1;
    newest[about] = turn;
    dispatch({ kind: 'asked', about });
    const finding = await question();
    if (newest[about] === turn && isStillAsked())
      dispatch({ kind: 'answered', about, finding } as WizardAction);
  }

  async function inspectDestination(destination: string) {
    await ask('destination', async () =>
      answered(await bridge.call('setup.inspectDestination', { destination })),
    );
  }

  async function inspectShare(draft: Draft) {
    const share = shareFromDraft(draft);
    const destination = draft.destination.trim();
    if (share === null || destination === '') return;
    await ask('share', async () => answered(await bridge.call('setup.inspectShare', { destination, share })));
  }

  async function inspectCatalog() {
    const draft = fillingOf(wizard())?.draft;
    const catalog = draft === undefined ? null : catalogFromDraft(draft);
    if (draft === undefined || catalog === null) return;
    const trust = linesOf(draft.trust);
    const asked = catalogQuestion(draft);
    await ask(
      'catalog',
      async () => answered(await bridge.call('setup.inspectCatalog', { catalog, trust })),
      () => catalogQuestion(fillingOf(wizard())?.draft) === asked,
    );
  }

  async function inspectPage() {
    clearTimeout(timer);
    const filling = fillingOf(wizard());
    if (filling?.kind === 'destination') await inspectDestination(filling.draft.destination.trim());
    if (filling?.kind === 'share') await inspectShare(filling.draft);
    const isUnread = filling?.findings.catalog.kind !== 'answered';
    if (filling?.kind === 'catalog' && filling.draft.catalogKind === 'local' && isUnread)
      await inspectCatalog();
  }

  return {
    afterPause() {
      clearTimeout(timer);
      timer = setTimeout(() => void inspectPage(), pauseMs);
    },
    now: inspectPage,
    inspectCatalog,
    listGroups: () => ask('groups', async () => answered(await bridge.call('setup.listGroups', undefined))),
  };
}

/** What the catalog's finding depends on: an answer is about the source and the roots as they were asked about. */
function catalogQuestion(draft: Draft | undefined): string | null {
  return draft === undefined ? null : JSON.stringify([catalogFromDraft(draft), linesOf(draft.trust)]);
}
