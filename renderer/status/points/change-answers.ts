import type { Answers, DistributionPointSetting } from '../../../electron/shared/answers.ts';
import type { ListedDistributionPoint } from '../../../electron/shared/distribution-point-list.ts';
import { groupsWithListed, settingInGroup } from '../../wizard/group-rows.ts';

/** What a person wants changed about a site's distribution points. */
export type PointsChange =
  | { readonly kind: 'pause' | 'resume' | 'remove'; readonly names: readonly string[] }
  /** `group`: null takes them out of theirs; one that is not there yet is added. */
  | { readonly kind: 'move'; readonly names: readonly string[]; readonly group: string | null }
  | { readonly kind: 'edit'; readonly name: string; readonly setting: DistributionPointSetting }
  | { readonly kind: 'add'; readonly points: readonly ListedDistributionPoint[] };

/** The site's answers with the change made, groups that it names first added; everything else stays. */
export function changeAnswers(answers: Answers, change: PointsChange): Answers {
  const distributionPoints = changePoints(answers.distributionPoints, change);
  const distributionPointGroups = groupsWithListed(answers.distributionPointGroups, groupsNamedIn(change));
  return {
    ...answers,
    distributionPoints,
    ...(distributionPointGroups === undefined ? {} : { distributionPointGroups }),
  };
}

function groupsNamedIn(change: PointsChange): readonly { readonly group?: string | undefined }[] {
  if (change.kind === 'add') return change.points;
  return change.kind === 'move' && change.group !== null ? [{ group: change.group }] : [];
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
  if (change.kind === 'move') {
    return points.map((point) => (names.has(point.name) ? settingInGroup(point, change.group) : point));
  }
  const enabled = change.kind === 'resume';
  return points.map((point) => (names.has(point.name) ? { ...point, enabled } : point));
}
