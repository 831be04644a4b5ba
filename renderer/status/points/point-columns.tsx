import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { formatAge, formatInstant } from '../../ui/format.ts';
import type { Column } from '../../ui/table-parts.tsx';
import { PointName } from '../PointName.tsx';
import { PointState } from '../PointState.tsx';

/** The columns of the table of distribution points; ages are those at `now`. */
export function columnsAt(t: Texts<'points'>, now: number): readonly Column<DistributionPointStatus>[] {
  return [
    {
      id: 'name',
      title: t('name'),
      width: 'minmax(7rem, 12rem)',
      sortable: true,
      render: (point) => <PointName point={point} />,
    },
    {
      id: 'state',
      title: t('state'),
      width: 'minmax(14rem, 2fr)',
      sortable: true,
      render: (point) => <PointState point={point} withReason />,
    },
    {
      id: 'path',
      title: t('path'),
      width: 'minmax(9rem, 1.2fr)',
      sortable: true,
      render: (point) => <bdi>{point.path}</bdi>,
    },
    {
      id: 'proof',
      title: t('proof'),
      width: 'minmax(8rem, 11rem)',
      sortable: true,
      render: (point) => <Proof t={t} point={point} now={now} />,
    },
    {
      id: 'next',
      title: t('next'),
      width: '9rem',
      sortable: true,
      render: ({ nextTryAt }) =>
        nextTryAt === null ? '—' : <span title={formatInstant(nextTryAt)}>{formatAge(nextTryAt, now)}</span>,
    },
  ];
}

interface ProofProps {
  readonly t: Texts<'points'>;
  readonly point: DistributionPointStatus;
  readonly now: number;
}

/** How long ago the file was proven, and how; the moment itself while the mouse rests on it. */
function Proof({ t, point: { provenAt, proof }, now }: ProofProps) {
  if (provenAt === null) return t('never');
  const age = formatAge(provenAt, now);
  return <span title={formatInstant(provenAt)}>{proof === null ? age : t(proof, { age })}</span>;
}
