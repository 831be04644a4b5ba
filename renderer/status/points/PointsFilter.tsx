import { Dropdown, makeStyles, Option, SearchBox, Text, tokens } from '@fluentui/react-components';
import type { DistributionPointState, DistributionPointStatus } from '../../../electron/shared/status.ts';
import { formatCount } from '../../ui/format.ts';
import type { PointsView } from '../arrange-points.ts';
import type { Grouping } from '../group-points.ts';
import { pointStateOrder, pointStateTexts } from '../point-state.ts';

const texts = {
  search: 'Search distribution points',
  searchHint: 'Name, path or reason',
  filter: 'Show',
  all: (count: number) => `All (${formatCount(count)})`,
  ofState: (state: DistributionPointState, count: number) =>
    `${pointStateTexts[state]} (${formatCount(count)})`,
  shown: (shown: number, all: number) => `${formatCount(shown)} of ${formatCount(all)}`,
  group: 'Group',
  groupings: { none: 'No groups', server: 'By server', state: 'By state' },
} as const;

const groupings = ['none', 'server', 'state'] as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexGrow: 1,
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  search: { width: '15rem' },
  filter: { minWidth: '11rem', width: '11rem' },
  group: { minWidth: '8rem', width: '8rem' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface PointsFilterProps {
  readonly points: readonly DistributionPointStatus[];
  readonly shownCount: number;
  readonly view: PointsView;
  readonly onView: (view: PointsView) => void;
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

/** What of the distribution points is shown, and in which groups. */
export function PointsFilter({ points, shownCount, view, onView, grouping, onGroup }: PointsFilterProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Text role="status" size={200} className={styles.quiet}>
        {texts.shown(shownCount, points.length)}
      </Text>
      <SearchBox
        className={styles.search}
        aria-label={texts.search}
        placeholder={texts.searchHint}
        value={view.search}
        onChange={(_, data) => onView({ ...view, search: data.value })}
      />
      <StateFilter points={points} state={view.state} onChange={(state) => onView({ ...view, state })} />
      <Dropdown
        className={styles.group}
        aria-label={texts.group}
        value={texts.groupings[grouping]}
        selectedOptions={[grouping]}
        onOptionSelect={(_, data) => onGroup(data.optionValue as Grouping)}
      >
        {groupings.map((each) => (
          <Option key={each} value={each}>
            {texts.groupings[each]}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}

function StateFilter({
  points,
  state,
  onChange,
}: {
  readonly points: readonly DistributionPointStatus[];
  readonly state: PointsView['state'];
  readonly onChange: (state: PointsView['state']) => void;
}) {
  const styles = useStyles();
  const counts = new Map<string, number>();
  for (const point of points) counts.set(point.state, (counts.get(point.state) ?? 0) + 1);
  const textOf = (each: PointsView['state']) =>
    each === 'all' ? texts.all(points.length) : texts.ofState(each, counts.get(each) ?? 0);
  const offered = ['all' as const, ...pointStateOrder.filter((each) => counts.has(each) || each === state)];
  return (
    <Dropdown
      className={styles.filter}
      aria-label={texts.filter}
      value={textOf(state)}
      selectedOptions={[state]}
      onOptionSelect={(_, data) => onChange(data.optionValue as PointsView['state'])}
    >
      {offered.map((each) => (
        <Option key={each} value={each}>
          {textOf(each)}
        </Option>
      ))}
    </Dropdown>
  );
}
