import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { PointState } from '../../status/PointState.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';

const texts = {
  title: 'Distribution points',
  columns: { name: 'Name', path: 'Path', state: 'State' },
} as const;

const columns: readonly Column<DistributionPointStatus>[] = [
  { id: 'name', title: texts.columns.name, width: 'minmax(7rem, 12rem)', render: (point) => point.name },
  { id: 'path', title: texts.columns.path, width: 'minmax(9rem, 1fr)', render: (point) => point.path },
  {
    id: 'state',
    title: texts.columns.state,
    width: 'minmax(14rem, 1.4fr)',
    render: (point) => <PointState point={point} withReason />,
  },
];

/** The copies to the distribution points, as they stand. */
export function PointProgress({ points }: { readonly points: readonly DistributionPointStatus[] }) {
  if (points.length === 0) return null;
  return (
    <Card title={texts.title}>
      <VirtualTable
        label={texts.title}
        rows={points}
        rowKey={(point) => point.path}
        columns={columns}
        maxHeight="18rem"
      />
    </Card>
  );
}
