import type { Texts } from '../../../electron/shared/texts/language.ts';
import type { PointsChange } from './change-answers.ts';

/** What a change is called: the title of its dialog. */
export function changeTitle(t: Texts<'pointsChange'>, change: PointsChange): string {
  if (change.kind === 'edit') return t('editOne', { point: change.name });
  if (change.kind === 'move') return moveTitle(t, change);
  const names = change.kind === 'add' ? change.points.map(({ name }) => name) : change.names;
  const [only] = names;
  return names.length === 1 && only !== undefined
    ? t(`${change.kind}One`, { point: only })
    : t(`${change.kind}Many`, { count: names.length });
}

function moveTitle(
  t: Texts<'pointsChange'>,
  { names, group }: Extract<PointsChange, { kind: 'move' }>,
): string {
  const [only = ''] = names;
  if (names.length === 1) {
    return group === null ? t('ungroupOne', { point: only }) : t('moveOne', { point: only, group });
  }
  const count = names.length;
  return group === null ? t('ungroupMany', { count }) : t('moveMany', { count, group });
}
