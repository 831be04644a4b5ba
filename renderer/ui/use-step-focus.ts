import { type RefObject, useEffect, useRef } from 'react';

/**
 * The title of a dialog whose steps replace each other's buttons: it takes the focus when the button that had it is
 * gone, so that the keyboard stays in the dialog and a screen reader goes on from the top.
 */
export function useStepFocus(step: string): RefObject<HTMLSpanElement | null> {
  const title = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the step changes
  useEffect(() => {
    const dialog = title.current?.closest('[role="dialog"]');
    if (dialog?.contains(document.activeElement) === false) title.current?.focus();
  }, [step]);
  return title;
}
