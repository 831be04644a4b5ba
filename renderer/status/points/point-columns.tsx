import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { formatAge, formatInstant } from '../../ui/format.ts';
import type { Column } from '../../ui/table-parts.tsx';
import { PointState } from '../PointState.tsx';

const texts = {
  columns: { name: 'Name', state: 'State', path: 'Path', proof: 'Proven', next: 'Next try' },
  proofs: {
    'read-back': (age: string) => `${age}, read back and hashed`,
    size: (age: string) => `${age}, by size`,
  },
  never: 'Never',
  nothing: '—',
} as const;

/** The columns of the table of distribution points; ages are those at `now`. */
export function columnsAt(now: number): readonly Column<DistributionPointStatus>[] {
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
  return proof === null ? age : texts.proofs[proof](age);
}
