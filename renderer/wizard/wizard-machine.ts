import type { Answers } from '../../electron/shared/answers.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { Plan, PrepareOutcome } from '../../electron/shared/plan.ts';
import { assertNever, type Result, succeed } from '../../electron/shared/result.ts';
import type { DistributionPointTest } from '../../electron/shared/setup-calls.ts';
import type { SetupOutcome, SetupProgress } from '../../electron/shared/setup-progress.ts';
import { answered, asking, notAsked } from '../asked.ts';
import { nothingBegan } from '../how-it-ended.ts';
import { type DistributionPointRow, type Draft, draftFromAnswers } from './draft.ts';
import { editDraft } from './edit-draft.ts';
import { pageProblems } from './page-problems.ts';
import { type FillingPage, fillingPages, formPages } from './wizard-pages.ts';
import {
  type Filling,
  type FillingState,
  type Findings,
  fillingOf,
  type ProgressState,
  type WizardState,
} from './wizard-state.ts';

type FindingAction = {
  readonly [F in keyof Findings]:
    | { readonly kind: 'asked'; readonly about: F }
    | { readonly kind: 'answered'; readonly about: F; readonly finding: Findings[F] };
}[keyof Findings];

export type WizardAction =
  | { readonly kind: 'loading' }
  /** `changing`: the site that has these answers now and is to be changed. */
  | { readonly kind: 'loaded'; readonly answers: Answers; readonly changing: string | null }
  | { readonly kind: 'load failed'; readonly failure: Failure }
  | { readonly kind: 'edit'; readonly change: Partial<Draft> }
  | { readonly kind: 'left field'; readonly field: string }
  | FindingAction
  | { readonly kind: 'point tested'; readonly key: number; readonly path: string; readonly test: PointTest }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  | { readonly kind: 'go to'; readonly page: FillingPage }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'prepared'; readonly result: Result<PrepareOutcome> }
  | { readonly kind: 'setup started'; readonly answers: Answers; readonly plan: Plan }
  | { readonly kind: 'setup progressed'; readonly progress: SetupProgress }
  | { readonly kind: 'cancel'; readonly step: ProgressState['cancel'] }
  | { readonly kind: 'setup ended'; readonly outcome: SetupOutcome }
  | { readonly kind: 'change answers' };

type PointTest = DistributionPointRow['test'] | Result<DistributionPointTest>;

/** The wizard's one transition function. An action that does not fit the state leaves it as it is. */
export function advanceWizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.kind) {
    case 'loading':
      return { kind: 'loading' };
    case 'loaded':
      return firstPage(action.answers, action.changing);
    case 'load failed':
      return { kind: 'unavailable', failure: action.failure };
    case 'setup progressed':
      return state.kind === 'progress' ? { ...state, progress: action.progress } : state;
    case 'cancel':
      return state.kind === 'progress' ? { ...state, cancel: action.step } : state;
    case 'setup ended':
      return endSetup(state, action.outcome);
    case 'change answers':
      return state.kind === 'finished' ? enter(state.filling, 'summary') : state;
    default: {
      const filling = fillingOf(state);
      return filling === null ? state : advanceFilling(filling, action);
    }
  }
}

type FillingAction = Exclude<
  WizardAction,
  {
    kind:
      | 'loading'
      | 'loaded'
      | 'load failed'
      | 'setup progressed'
      | 'cancel'
      | 'setup ended'
      | 'change answers';
  }
>;

function advanceFilling(state: FillingState, action: FillingAction): WizardState {
  switch (action.kind) {
    case 'edit':
      return editDraft(state, action.change);
    case 'left field':
      return state.touched.includes(action.field)
        ? state
        : { ...state, touched: [...state.touched, action.field] };
    case 'asked':
      return withFinding(state, { [action.about]: asking<unknown>(state.findings[action.about]) });
    case 'answered':
      return withFinding(state, { [action.about]: action.finding });
    case 'point tested':
      return withPointTest(state, action);
    case 'next':
      return goNext(state);
    case 'back':
      return goBack(state);
    case 'go to':
      return goTo(state, action.page);
    case 'preparing':
      return state.kind === 'summary' ? { ...state, plan: asking(state.plan) } : state;
    case 'prepared':
      return takePlan(state, action.result);
    case 'setup started': {
      const { answers, plan } = action;
      return { kind: 'progress', filling: state, answers, plan, progress: null, cancel: 'no' };
    }
    default:
      return assertNever(action);
  }
}

/** Who changes a site goes where they like: every page holds an answer already. */
function firstPage(answers: Answers, changing: string | null): WizardState {
  const findings = {
    checks: notAsked,
    groups: notAsked,
    destination: notAsked,
    share: notAsked,
    catalog: notAsked,
  };
  const draft = draftFromAnswers(answers);
  const base = { changing, draft, findings, refused: [], touched: [], insisted: 0 };
  return changing === null
    ? { ...base, kind: 'welcome', visited: ['welcome'] }
    : { ...base, kind: 'destination', visited: fillingPages };
}

function enter(filling: Filling, page: FillingPage): FillingState {
  const { changing, draft, findings, refused, touched } = filling;
  const visited = filling.visited.includes(page) ? filling.visited : [...filling.visited, page];
  const base = { changing, draft, findings, visited, refused, touched, insisted: 0 };
  return page === 'summary'
    ? { ...base, kind: page, plan: notAsked, notBegun: null }
    : { ...base, kind: page };
}

/** One page on; stays, and shows what is missing, where something is. Summary needs every page to be right. */
function goNext(state: FillingState): FillingState {
  if (state.kind === 'summary') return state;
  if (pageProblems(state, state.kind).length > 0) return { ...state, insisted: state.insisted + 1 };
  const next = fillingPages[fillingPages.indexOf(state.kind) + 1] ?? 'summary';
  return next === 'summary' ? enterSummary(state) : enter(state, next);
}

function goBack(state: FillingState): FillingState {
  const before = fillingPages[fillingPages.indexOf(state.kind) - 1];
  return before === undefined ? state : enter(state, before);
}

function goTo(state: FillingState, page: FillingPage): FillingState {
  if (page === state.kind || !state.visited.includes(page)) return state;
  return page === 'summary' ? enterSummary(state) : enter(state, page);
}

function enterSummary(state: FillingState): FillingState {
  const wrong = formPages.find((page) => pageProblems(state, page).length > 0);
  if (wrong === undefined) return enter(state, 'summary');
  return { ...enter(state, wrong), insisted: 1 };
}

/** Takes the plan, or the reasons against one, which then also stand under their fields on their pages. */
function takePlan(state: FillingState, result: Result<PrepareOutcome>): FillingState {
  if (state.kind !== 'summary') return state;
  const refused = result.ok && result.value.kind === 'refused' ? result.value.problems : [];
  return { ...state, plan: answered(result), refused };
}

function endSetup(state: WizardState, outcome: SetupOutcome): WizardState {
  if (state.kind !== 'progress') return state;
  const { filling, answers, plan, progress } = state;
  if (outcome.kind === 'failed' && nothingBegan(outcome.failure)) {
    const shown = answered(succeed<PrepareOutcome>({ kind: 'ready', plan }));
    return { ...filling, kind: 'summary', insisted: 0, plan: shown, notBegun: outcome.failure };
  }
  return { kind: 'finished', filling, answers, plan, progress, outcome };
}

function withFinding(state: FillingState, finding: Record<string, unknown>): FillingState {
  return { ...state, findings: { ...state.findings, ...(finding as Partial<Findings>) } };
}

/** Notes a test's state on its row, unless the row has gone or its path has changed meanwhile. */
function withPointTest(
  state: FillingState,
  action: Extract<WizardAction, { kind: 'point tested' }>,
): FillingState {
  const test = 'ok' in action.test ? answered(action.test) : action.test;
  const distributionPoints = state.draft.distributionPoints.map((row) =>
    row.key === action.key && row.setting.path === action.path ? { ...row, test } : row,
  );
  return { ...state, draft: { ...state.draft, distributionPoints } };
}
