import type { Operation } from '../../electron/shared/plan.ts';
import type { Language } from '../../electron/shared/texts/language.ts';

/** Why an operation is done, what it touches and what undoes it: terms with their values, in words. */
export function operationFacts(
  operation: Operation,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const t = language.texts('operations');
  const { why, touches, state, undo } = operation;
  return [
    { label: t('why'), value: language.say(why) },
    ...(touches.length > 0 ? [{ label: t('touches'), value: touches.join(', ') }] : []),
    ...(state === 'to do'
      ? [{ label: t('undo'), value: undo === null ? t('noUndo') : language.say(undo) }]
      : []),
  ];
}
