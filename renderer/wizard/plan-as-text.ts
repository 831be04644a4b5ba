import type { Operation, Plan } from '../../electron/shared/plan.ts';
import type { Language } from '../../electron/shared/texts/language.ts';
import { operationFacts } from './operation-facts.ts';

/** A plan as text, as a change request takes it; `operations` are those of the plan that are shown. */
export function planAsText(plan: Plan, operations: readonly Operation[], language: Language): string {
  const t = language.texts('summaryPage');
  const line = (label: string, value: string) => t('line', { label, value });
  const listed = operations.map((operation, index) => {
    const facts = operationFacts(operation, language).map(({ label, value }) => `   ${line(label, value)}`);
    return [`${index + 1}. ${titleOf(operation, language)}`, ...facts].join('\n');
  });
  const head = [line(t('share'), plan.unc), line(t('folder'), plan.packageSource)].join('\n');
  return `${[head, ...listed].join('\n\n')}\n`;
}

function titleOf({ title, state, needsRights }: Operation, language: Language): string {
  const t = language.texts('operations');
  const said = language.say(title);
  if (state === 'already right') return t('noted', { title: said, note: t('already right') });
  return needsRights ? t('noted', { title: said, note: t('rights') }) : said;
}
