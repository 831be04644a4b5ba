import type { Answers, DistributionPointSetting } from '../../../electron/shared/answers.ts';
import type { ListedDistributionPoint } from '../../../electron/shared/distribution-point-list.ts';
import { groupsWithListed } from '../../wizard/group-rows.ts';

/** What a person wants changed about a site's distribution points. */
export type PointsChange =
  | { readonly kind: 'pause' | 'resume' | 'remove'; readonly names: readonly string[] }
  | { readonly kind: 'edit'; readonly name: string; readonly setting: DistributionPointSetting }
  | { readonly kind: 'add'; readonly points: readonly ListedDistributionPoint[] };

/** The site's answers with the change made, groups that a list names first added; everything else stays. */
export function changeAnswers(answers: Answers, change: PointsChange): Answers {
  const distributionPoints = changePoints(answers.distributionPoints, change);
  if (change.kind !== 'add') return { ...answers, distributionPoints };
  const distributionPointGroups = groupsWithListed(answers.distributionPointGroups, change.points);
  return {
    ...answers,
    distributionPoints,
    ...(distributionPointGroups === undefined ? {} : { distributionPointGroups }),
  };
}

function changePoints(
  points: readonly DistributionPointSetting[],
  change: PointsChange,
): DistributionPointSetting[] {
  if (change.kind === 'add') {
    return [
      ...points,
      ...change.points.map((point) => ({ ...point, enabled: true, proof: 'read-back' as const })),
    ];
  }
  if (change.kind === 'edit') {
    return points.map((point) => (point.name === change.name ? change.setting : point));
  }
  const names = new Set(change.names);
  if (change.kind === 'remove') return points.filter(({ name }) => !names.has(name));
  const enabled = change.kind === 'resume';
  return points.map((point) => (names.has(point.name) ? { ...point, enabled } : point));
}
