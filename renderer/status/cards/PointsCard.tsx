import { Dropdown, makeStyles, Option, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { DistributionPointState, DistributionPointStatus } from '../../../electron/shared/status.ts';
import { Card } from '../../ui/Card.tsx';
import { formatAge, formatCount, formatInstant } from '../../ui/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';
import { arrangePoints, type PointsView } from '../arrange-points.ts';
import { PointState } from '../PointState.tsx';
import { pointStateOrder, pointStateTexts } from '../point-state.ts';

const texts = {
  title: 'Distribution points',
  none: 'No distribution point gets a copy of the catalog yet. Run Setup for this site to add some.',
  search: 'Search distribution points',
  searchHint: 'Name, path or reason',
  filter: 'Show',
  all: (count: number) => `All (${formatCount(count)})`,
  ofState: (state: DistributionPointState, count: number) =>
    `${pointStateTexts[state]} (${formatCount(count)})`,
  noMatch: 'No distribution point matches.',
  shown: (shown: number, all: number) => `${formatCount(shown)} of ${formatCount(all)}`,
  columns: { name: 'Name', state: 'State', path: 'Path', proof: 'Proven', next: 'Next try' },
  proofs: { 'read-back': 'read back and hashed', size: 'by size' },
  never: 'Never',
  nothing: '—',
} as const;

const halfMinuteMs = 30_000;

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
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The distribution points, each with state, proof, reason, remedy and next try. */
export function PointsCard({ points }: { readonly points: readonly DistributionPointStatus[] }) {
  const styles = useStyles();
  const now = useNow(halfMinuteMs);
  const [view, setView] = useState<PointsView>({
    search: '',
    state: 'all',
    sorting: { column: 'state', direction: 'ascending' },
  });
  const shown = useMemo(() => arrangePoints(points, view), [points, view]);
  const columns = useMemo(() => columnsAt(now), [now]);
  if (points.length === 0) {
    return (
      <Card title={texts.title}>
        <Text>{texts.none}</Text>
      </Card>
    );
  }
  return (
    <Card
      title={texts.title}
      actions={
        <div className={styles.bar}>
          <Text role="status" size={200} className={styles.quiet}>
            {texts.shown(shown.length, points.length)}
          </Text>
          <SearchBox
            className={styles.search}
            aria-label={texts.search}
            placeholder={texts.searchHint}
            value={view.search}
            onChange={(_, data) => setView({ ...view, search: data.value })}
          />
          <StateFilter points={points} state={view.state} onChange={(state) => setView({ ...view, state })} />
        </div>
      }
    >
      {shown.length === 0 ? (
        <Text>{texts.noMatch}</Text>
      ) : (
        <VirtualTable
          label={texts.title}
          rows={shown}
          rowKey={(point) => point.path}
          columns={columns}
          maxHeight="28rem"
          sorting={view.sorting}
          onSort={(sorting) => setView({ ...view, sorting })}
        />
      )}
    </Card>
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

function columnsAt(now: number): readonly Column<DistributionPointStatus>[] {
  const { columns, nothing } = texts;
  return [
    {
      id: 'name',
      title: columns.name,
      width: 'minmax(7rem, 12rem)',
      sortable: true,
      render: (point) => point.name,
    },
    {
      id: 'state',
      title: columns.state,
      width: 'minmax(14rem, 2fr)',
      sortable: true,
      render: (point) => <PointState point={point} withReason />,
    },
    {
      id: 'path',
      title: columns.path,
      width: 'minmax(9rem, 1.2fr)',
      sortable: true,
      render: (point) => point.path,
    },
    {
      id: 'proof',
      title: columns.proof,
      width: '13rem',
      sortable: true,
      render: (point) => proofText(point, now),
    },
    {
      id: 'next',
      title: columns.next,
      width: '7rem',
      sortable: true,
      render: ({ nextTryAt }) =>
        nextTryAt === null ? (
          nothing
        ) : (
          <span title={formatInstant(nextTryAt)}>{formatAge(nextTryAt, now)}</span>
        ),
    },
  ];
}

function proofText({ provenAt, proof }: DistributionPointStatus, now: number): string {
  if (provenAt === null) return texts.never;
  const age = formatAge(provenAt, now);
  return proof === null ? age : `${age}, ${texts.proofs[proof]}`;
}
