import { useLanguage } from '../language.ts';
import { useWizardStore } from '../services.ts';
import { afterPress } from '../ui/after-press.ts';
import type { Draft } from './draft.ts';
import { problemText } from './field-problem.ts';
import { shownProblems } from './page-problems.ts';
import { type FillingState, fillingOf } from './wizard-state.ts';

/** The page's filling. For components of pages on which answers are given. */
export function useFilling(): FillingState {
  return useWizardStore((store) => {
    const filling = fillingOf(store.wizard);
    if (filling === null) throw new Error(`The ${store.wizard.kind} page has no answers`);
    return filling;
  });
}

/** The problem to show under an answer's field now, if any. */
export function useProblem(field: string): string | undefined {
  const language = useLanguage();
  const filling = useFilling();
  if (filling.kind === 'summary') return undefined;
  const shown = shownProblems(filling, filling.kind).find((problem) => problem.field === field);
  return shown === undefined ? undefined : problemText(shown, language);
}

type TextEntry = {
  [E in keyof Draft]: Draft[E] extends string ? (string extends Draft[E] ? E : never) : never;
}[keyof Draft];

/** What a text field of the draft needs: its value, how it is changed and left, and its problem. */
export function useTextEntry(entry: TextEntry, field: string) {
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const leaveField = useWizardStore((store) => store.leaveField);
  const problem = useProblem(field);
  return {
    value: draft[entry],
    onChange: (value: string) => edit({ [entry]: value }),
    onLeave: () => afterPress(() => leaveField(field)),
    problem,
  };
}
