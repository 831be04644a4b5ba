import { type FocusEvent, useState } from 'react';
import { useLanguage } from '../language.ts';
import { afterPress } from '../ui/after-press.ts';
import { type FieldProblem, problemText } from './field-problem.ts';

/** What a dialog's form needs to show its problems: each field stands in an element that names it by `data-field`. */
export interface FormProblems {
  /** The problem to show under a field now, if any. */
  problemOf(field: string): string | undefined;
  onBlur(event: FocusEvent<HTMLElement>): void;
  /** From now on all problems are shown; the first one's field gets the focus. */
  insist(form: HTMLElement): void;
}

/** Shows the problems of fields that were left with something in them, and after OK was tried in vain all of them. */
export function useFormProblems<Form extends object>(
  form: Form,
  problems: readonly FieldProblem[],
): FormProblems {
  const language = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isInsisting, setIsInsisting] = useState(false);
  return {
    problemOf(field) {
      const found = problems.find((problem) => problem.field === field);
      const isFilled = Reflect.get(form, field) !== '';
      if (found === undefined || !(isInsisting || (isFilled && left.has(field)))) return undefined;
      return problemText(found, language);
    },
    onBlur({ target }) {
      const field = target.closest<HTMLElement>('[data-field]')?.dataset.field;
      if (field !== undefined && !left.has(field))
        afterPress(() => setLeft((before) => new Set([...before, field])));
    },
    insist(element) {
      setIsInsisting(true);
      const first = problems[0]?.field ?? '';
      element.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, textarea, select)`)?.focus();
    },
  };
}
