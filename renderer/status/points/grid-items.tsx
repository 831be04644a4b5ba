import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DistributionPointState, DistributionPointStatus } from '../../../electron/shared/status.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import type { GridItem } from '../../ui/GridRows.tsx';
import { type Grouping, groupPoints, type PointGroup, thisComputer } from '../group-points.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
  bad: { color: tokens.colorStatusDangerForeground1, marginInlineStart: tokens.spacingHorizontalS },
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
  const { key, points, badCount } = group;
  const stateText = useTexts('pointState');
  const name = grouping === 'state' ? stateText(key as DistributionPointState) : serverName(t, key);
  return (
    <>
      <Text weight="semibold">{name}</Text>
      <Text size={200} className={styles.quiet}>
        {t('count', { count: points.length })}
      </Text>
      {badCount > 0 && grouping === 'server' && (
        <Text size={200} className={styles.bad}>
          {t('bad', { count: badCount })}
        </Text>
      )}
    </>
  );
}

function serverName(t: Texts<'points'>, key: string): string {
  return key === thisComputer ? t('local') : key;
}
