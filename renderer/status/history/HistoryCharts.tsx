import { makeStyles, Spinner, Switch, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DistributionPointStatus, RunSummary } from '../../../electron/shared/status.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';
import { type ChartData, type ChartKind, chartOf } from './chart-data.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

const HistoryChart = lazy(async () => {
  const { HistoryChart: component } = await import('./HistoryChart.tsx');
  return { default: component };
});

export interface HistoryChartsProps {
  readonly kind: ChartKind;
  readonly runs: readonly RunSummary[];
  readonly points: readonly DistributionPointStatus[];
}

/** One chart of the history, or its table. */
export function HistoryCharts({ kind, runs, points }: HistoryChartsProps) {
  const t = useTexts('history');
  const styles = useStyles();
  const language = useLanguage();
  const [isTable, setTable] = useState(false);
  const data = useMemo(() => chartOf(language, kind, runs, points), [language, kind, runs, points]);
  if (data.bars.length === 0) return <Text>{t(kind === 'compliance' ? 'nothingCounted' : 'nothing')}</Text>;
  return (
    <div className={styles.stack}>
      <div>
        <Switch label={t('asTable')} checked={isTable} onChange={(_, { checked }) => setTable(checked)} />
      </div>
      {isTable ? (
        <ChartTable data={data} />
      ) : (
        <Suspense fallback={<Spinner label={t('loading')} />}>
          <HistoryChart data={data} />
        </Suspense>
      )}
    </div>
  );
}

type Bar = ChartData['bars'][number];

function ChartTable({ data }: { readonly data: ChartData }) {
  const columns: readonly Column<Bar>[] = [
    { id: 'bar', title: data.barTitle, width: 'minmax(10rem, 1.5fr)', render: ({ name }) => name },
    ...data.series.map(({ legend }, index) => ({
      id: legend,
      title: legend,
      width: 'minmax(8rem, 1fr)',
      render: ({ texts: values }: Bar) => values[index],
    })),
  ];
  return (
    <VirtualTable
      label={data.title}
      rows={data.bars.toReversed()}
      rowKey={({ key }) => key}
      columns={columns}
      maxHeight="22rem"
    />
  );
}
