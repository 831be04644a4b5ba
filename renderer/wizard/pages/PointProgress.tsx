import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { PointState } from '../../status/PointState.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';

const columnsIn = (t: Texts<'progressPage'>): readonly Column<DistributionPointStatus>[] => [
  { id: 'name', title: t('name'), width: 'minmax(7rem, 12rem)', render: (point) => <bdi>{point.name}</bdi> },
  { id: 'path', title: t('path'), width: 'minmax(9rem, 1fr)', render: (point) => <bdi>{point.path}</bdi> },
  {
    id: 'state',
    title: t('state'),
    width: 'minmax(14rem, 1.4fr)',
    render: (point) => <PointState point={point} withReason />,
  },
];

/** The copies to the distribution points, as they stand. */
export function PointProgress({ points }: { readonly points: readonly DistributionPointStatus[] }) {
  const t = useTexts('progressPage');
  if (points.length === 0) return null;
  return (
    <Card title={t('points')}>
      <VirtualTable
        label={t('points')}
        rows={points}
        rowKey={(point) => point.path}
        columns={columnsIn(t)}
        maxHeight="18rem"
      />
    </Card>
  );
}
