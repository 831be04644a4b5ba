import type { DistributionPointState, DistributionPointStatus } from '../../electron/shared/status.ts';
import type { Sorting } from '../ui/VirtualTable.tsx';
import { pointStateOrder } from './point-state.ts';

/** What the table of distribution points shows, and in which order. */
export interface PointsView {
  readonly search: string;
  readonly state: DistributionPointState | 'all';
  readonly sorting: Sorting;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const comparisons: Readonly<
  Record<string, (a: DistributionPointStatus, b: DistributionPointStatus) => number>
> = {
  name: (a, b) => collator.compare(a.name, b.name),
  path: (a, b) => collator.compare(a.path, b.path),
  state: (a, b) => pointStateOrder.indexOf(a.state) - pointStateOrder.indexOf(b.state),
  proof: (a, b) => instantOf(a.provenAt) - instantOf(b.provenAt),
  next: (a, b) => instantOf(a.nextTryAt) - instantOf(b.nextTryAt),
};

/** The points that match, in the order asked for; equal ones by name. */
export function arrangePoints(
  points: readonly DistributionPointStatus[],
  { search, state, sorting }: PointsView,
): readonly DistributionPointStatus[] {
  const wanted = search.trim().toLowerCase();
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const compare = comparisons[sorting.column];
  return points
    .filter((point) => state === 'all' || point.state === state)
    .filter(({ name, path, reason }) => `${name}\n${path}\n${reason ?? ''}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => sign * (compare?.(a, b) ?? 0) || collator.compare(a.name, b.name));
}

/** A moment that never came sorts as the longest ago. */
function instantOf(iso: string | null): number {
  return iso === null ? 0 : Date.parse(iso);
}
