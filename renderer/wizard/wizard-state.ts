import type { Answers } from '../../electron/shared/answers.ts';
import type { CheckResult } from '../../electron/shared/checks.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { Plan, PrepareOutcome } from '../../electron/shared/plan.ts';
import type { CatalogFacts, DestinationFacts, ShareFacts } from '../../electron/shared/setup-calls.ts';
import type { SetupOutcome, SetupProgress } from '../../electron/shared/setup-progress.ts';
import type { Asked } from '../asked.ts';
import type { Draft } from './draft.ts';
import type { FillingPage, FormPage } from './wizard-pages.ts';

/** What the main process found out about the draft. */
export interface Findings {
  readonly checks: Asked<readonly CheckResult[]>;
  readonly groups: Asked<readonly string[]>;
  readonly destination: Asked<DestinationFacts>;
  readonly share: Asked<ShareFacts>;
  readonly catalog: Asked<CatalogFacts>;
}

/** What all pages share on which answers are given or looked over. */
export interface Filling {
  /** The site whose settings are changed; null where a new site is set up. */
  readonly changing: string | null;
  readonly draft: Draft;
  readonly findings: Findings;
  readonly visited: readonly FillingPage[];
  /** Why Setup could not be prepared, until the answer concerned is changed. */
  readonly refused: readonly Failure[];
  /** Answers that were edited and left: only their problems are shown before Next is tried. */
  readonly touched: readonly string[];
  /** How often Next was tried in vain on this page; from the first time on all its problems are shown. */
  readonly insisted: number;
}

type FormState = { readonly [P in FormPage]: Filling & { readonly kind: P } }[FormPage];

export type SummaryState = Filling & {
  readonly kind: 'summary';
  readonly plan: Asked<PrepareOutcome>;
  /** Why Setup did not begin when it was started from here; null before that. */
  readonly notBegun: Failure | null;
};

/** A Setup that runs, or has ended: what was asked for, and the filling to go back to. */
interface Running {
  readonly filling: Filling;
  readonly answers: Answers;
  readonly plan: Plan;
  /** The newest snapshot; null until the first one arrives. */
  readonly progress: SetupProgress | null;
}

export type ProgressState = Running & {
  readonly kind: 'progress';
  /** `asked`: the question whether to cancel is open. `requested`: Setup stops and undoes. */
  readonly cancel: 'no' | 'asked' | 'requested';
};

export type FinishedState = Running & { readonly kind: 'finished'; readonly outcome: SetupOutcome };

export type FillingState = FormState | SummaryState;

/** The wizard: one member per page, each with what that page needs. */
export type WizardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unavailable'; readonly failure: Failure }
  | FillingState
  | ProgressState
  | FinishedState;

/** The page's filling, or null where answers are not given any more, or not yet. */
export function fillingOf(state: WizardState): FillingState | null {
  switch (state.kind) {
    case 'loading':
    case 'unavailable':
    case 'progress':
    case 'finished':
      return null;
    default:
      return state;
  }
}

/** The site whose settings the wizard changes or has changed; null where a new one is set up. */
export function changingOf(state: WizardState): string | null {
  if (state.kind === 'loading' || state.kind === 'unavailable') return null;
  return state.kind === 'progress' || state.kind === 'finished' ? state.filling.changing : state.changing;
}
