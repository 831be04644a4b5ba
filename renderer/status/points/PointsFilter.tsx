import { Dropdown, makeStyles, Option, SearchBox, Text, tokens } from '@fluentui/react-components';
import { shownStateOf } from '../../../electron/shared/shown-state.ts';
import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { useTexts } from '../../language.ts';
import type { PointsView } from '../arrange-points.ts';
import type { Grouping } from '../group-points.ts';
import { pointStateOrder } from '../point-state.ts';
import { ReportedFilter } from './ReportedFilter.tsx';

const groupings = {
  none: 'groupNone',
  server: 'groupServer',
  group: 'groupGroup',
  delivery: 'groupDelivery',
  state: 'groupState',
} as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexGrow: 1,
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  search: { width: '13rem' },
  filter: { minWidth: '11rem', width: 'fit-content' },
  group: { minWidth: '10rem', width: 'fit-content' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface PointsFilterProps {
  readonly points: readonly DistributionPointStatus[];
  readonly shownCount: number;
  readonly selectedCount: number;
  readonly view: PointsView;
  readonly onView: (view: PointsView) => void;
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

/** What of the distribution points is shown, and in which groups. */
export function PointsFilter(props: PointsFilterProps) {
  const { points, shownCount, selectedCount, view, onView, grouping, onGroup } = props;
  const t = useTexts('points');
  const styles = useStyles();
  // Where all are copied to and none is in a group, these two would say nothing.
  const hasEngines = points.some(({ group, delivery }) => (group ?? delivery) !== undefined);
  const offered = (Object.keys(groupings) as Grouping[]).filter(
    (each) => hasEngines || (each !== 'group' && each !== 'delivery'),
  );
  return (
    <div className={styles.bar}>
      <Text role="status" size={200} className={styles.quiet}>
        {t('selected', { count: selectedCount })}
      </Text>
      <Text role="status" size={200} className={styles.quiet}>
        {t('shown', { shown: shownCount, all: points.length })}
      </Text>
      <ReportedFilter points={points} view={view} onView={onView} />
      <SearchBox
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={view.search}
        onChange={(_, data) => onView({ ...view, search: data.value })}
      />
      <StateFilter points={points} state={view.state} onChange={(state) => onView({ ...view, state })} />
      <Dropdown
        className={styles.group}
        aria-label={t('group')}
        value={t(groupings[grouping])}
        selectedOptions={[grouping]}
        onOptionSelect={(_, data) => onGroup(data.optionValue as Grouping)}
      >
        {offered.map((each) => (
          <Option key={each} value={each}>
            {t(groupings[each])}
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
  const t = useTexts('points');
  const styles = useStyles();
  const stateText = useTexts('pointState');
  const counts = new Map<string, number>();
  for (const point of points) {
    const shown = shownStateOf(point);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const textOf = (each: PointsView['state']) =>
    each === 'all'
      ? t('all', { count: points.length })
      : t('ofState', { state: stateText(each), count: counts.get(each) ?? 0 });
  const offered = ['all' as const, ...pointStateOrder.filter((each) => counts.has(each) || each === state)];
  return (
    <Dropdown
      className={styles.filter}
      aria-label={t('filter')}
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
