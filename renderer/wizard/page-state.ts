import { pageProblems } from './page-problems.ts';
import { type FillingPage, fillingPages, type WizardPage, wizardPages } from './wizard-pages.ts';
import { fillingOf, type WizardState } from './wizard-state.ts';

/** How a page stands, as the rail shows it. */
export type PageState = 'current' | 'complete' | 'incomplete' | 'to come';

/** The state of a page in the rail. */
export function pageStateOf(state: WizardState, page: WizardPage): PageState {
  if (state.kind === page) return 'current';
  const filling = fillingOf(state);
  if (filling === null) return isBehind(state, page) ? 'complete' : 'to come';
  const visited = (filling.visited as readonly WizardPage[]).includes(page);
  if (!visited) return 'to come';
  if (page === 'summary' || !isFillingPage(page)) return 'to come';
  return pageProblems(filling, page).length > 0 ? 'incomplete' : 'complete';
}

/** Whether the rail leads to a page now. */
export function canGoTo(state: WizardState, page: WizardPage): page is FillingPage {
  const filling = fillingOf(state);
  return filling !== null && isFillingPage(page) && filling.visited.includes(page);
}

function isBehind(state: WizardState, page: WizardPage): boolean {
  if (state.kind === 'loading' || state.kind === 'unavailable') return false;
  return wizardPages.indexOf(page) < wizardPages.indexOf(state.kind);
}

function isFillingPage(page: WizardPage): page is FillingPage {
  return (fillingPages as readonly WizardPage[]).includes(page);
}
