import { Text } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { useTexts } from '../../language.ts';
import { Card } from '../../ui/Card.tsx';
import { type GridSelection, keepListed, nothingSelected } from '../../ui/grid-selection.ts';
import { useNow } from '../../ui/use-now.ts';
import { VirtualGrid } from '../../ui/VirtualGrid.tsx';
import { arrangePoints, type NameOrder, nameOrderOf, type PointsView } from '../arrange-points.ts';
import type { Grouping } from '../group-points.ts';
import { ExportNote } from '../points/ExportNote.tsx';
import { gridItems } from '../points/grid-items.tsx';
import { PointsCommands } from '../points/PointsCommands.tsx';
import { PointsFilter } from '../points/PointsFilter.tsx';
import { columnsAt } from '../points/point-columns.tsx';

const halfMinuteMs = 30_000;

export interface PointsCardProps {
  readonly site: string;
  readonly points: readonly DistributionPointStatus[];
  readonly isRunning: boolean;
}

/** The distribution points, each with state, proof, reason, remedy and next try, and what can be done about them. */
export function PointsCard({ site, points, isRunning }: PointsCardProps) {
  const t = useTexts('points');
  const now = useNow(halfMinuteMs);
  const [view, setView] = useState<PointsView>({
    search: '',
    state: 'all',
    sorting: { column: 'state', direction: 'ascending' },
  });
  const [grouping, setGrouping] = useState<Grouping>('none');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<GridSelection>(nothingSelected);
  const names = useNameOrder(points);
  const shown = useMemo(() => arrangePoints(points, view, names), [points, view, names]);
  const items = useMemo(() => gridItems(shown, grouping, closed), [shown, grouping, closed]);
  const rowKeys = useMemo(() => shown.map(({ name }) => name), [shown]);
  const columns = useMemo(() => columnsAt(t, now), [t, now]);
  const selection = { ...chosen, selected: keepListed(rowKeys, chosen.selected) };
  const selected = shown.filter(({ name }) => selection.selected.has(name));
  return (
    <Card
      title={t('title')}
      actions={
        points.length > 0 && (
          <PointsFilter
            points={points}
            shownCount={shown.length}
            selectedCount={selected.length}
            view={view}
            onView={setView}
            grouping={grouping}
            onGroup={setGrouping}
          />
        )
      }
    >
      <PointsCommands site={site} selected={selected} shown={shown} isRunning={isRunning} />
      <ExportNote />
      {shown.length === 0 ? (
        <Text>{points.length === 0 ? t('none') : t('noMatch')}</Text>
      ) : (
        <VirtualGrid
          label={t('title')}
          items={items}
          rowKeys={rowKeys}
          columns={columns}
          maxHeight="max(16rem, min(34rem, 70vh))"
          sorting={view.sorting}
          onSort={(sorting) => setView({ ...view, sorting })}
          selection={selection}
          onSelect={setChosen}
          onToggleGroup={(key) => setClosed(toggled(closed, key))}
        />
      )}
    </Card>
  );
}

function useNameOrder(points: readonly DistributionPointStatus[]): NameOrder {
  const last = useRef<NameOrder | null>(null);
  return useMemo(() => {
    last.current = nameOrderOf(points, last.current);
    return last.current;
  }, [points]);
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return keys.has(key) ? new Set([...keys].filter((each) => each !== key)) : new Set([...keys, key]);
}
