import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DeliveryKind } from '../../../electron/shared/delivery.ts';
import type { ShownState } from '../../../electron/shared/shown-state.ts';
import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { useTexts } from '../../language.ts';
import type { GridItem } from '../../ui/GridRows.tsx';
import { belongingToNone, type Grouping, groupPoints, type PointGroup } from '../group-points.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
  bad: { color: tokens.colorPaletteRedForeground1, marginInlineStart: tokens.spacingHorizontalS },
});

/** A group's key in the grid; rows are known by their names, which are shorter than this prefix makes it. */
const groupKey = (key: string) => `group:${key.padEnd(64)}`;

/** What the grid lists: the points, under the headings of their groups where they are grouped. */
export function gridItems(
  points: readonly DistributionPointStatus[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
): readonly GridItem<DistributionPointStatus>[] {
  if (grouping === 'none') return points.map(itemOf);
  return groupPoints(points, grouping).flatMap((group) => {
    const key = groupKey(group.key);
    const isOpen = !closed.has(key);
    const rowKeys = group.points.map(({ name }) => name);
    const title = titleOf(group, grouping);
    const heading: GridItem<DistributionPointStatus> = { kind: 'group', key, title, isOpen, rowKeys };
    return isOpen ? [heading, ...group.points.map(itemOf)] : [heading];
  });
}

function titleOf(group: PointGroup, grouping: Grouping) {
  return <GroupTitle group={group} grouping={grouping} />;
}

function itemOf(point: DistributionPointStatus): GridItem<DistributionPointStatus> {
  return { kind: 'row', key: point.name, row: point };
}

function GroupTitle({ group, grouping }: { readonly group: PointGroup; readonly grouping: Grouping }) {
  const t = useTexts('points');
  const styles = useStyles();
  const reported = useTexts('reported');
  const { points, badCount, arrivingCount, reportedCount, inSyncCount } = group;
  return (
    <>
      <Text weight="semibold">
        <bdi>{useGroupName(group.key, grouping)}</bdi>
      </Text>
      <Text size={200} className={styles.quiet}>
        {t('count', { count: points.length })}
      </Text>
      {(grouping === 'group' || grouping === 'delivery') && (
        <Text size={200} className={styles.quiet}>
          {t('inSync', { count: inSyncCount })}
        </Text>
      )}
      {arrivingCount > 0 && grouping !== 'state' && (
        <Text size={200} className={styles.quiet}>
          {t('arriving', { count: arrivingCount })}
        </Text>
      )}
      {reportedCount > 0 && grouping !== 'state' && (
        <Text size={200} className={styles.quiet}>
          {reported('count', { count: reportedCount })}
        </Text>
      )}
      {badCount > 0 && grouping !== 'state' && (
        <Text size={200} className={styles.bad}>
          {t('bad', { count: badCount })}
        </Text>
      )}
    </>
  );
}

function useGroupName(key: string, grouping: Grouping): string {
  const t = useTexts('points');
  const stateText = useTexts('pointState');
  const deliveryText = useTexts('delivery');
  switch (grouping) {
    case 'state':
      return stateText(key as ShownState);
    case 'delivery':
      return deliveryText(key as DeliveryKind);
    case 'group':
      return key === belongingToNone ? t('noGroup') : key;
    case 'server':
    case 'none':
      return key === belongingToNone ? t('local') : key;
  }
}
