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
  path: (a, b) => collator.compare(a.path, b.path),
  state: (a, b) => pointStateOrder.indexOf(a.state) - pointStateOrder.indexOf(b.state),
  proof: (a, b) => instantOf(a.provenAt) - instantOf(b.provenAt),
  next: (a, b) => instantOf(a.nextTryAt) - instantOf(b.nextTryAt),
};

/** Each point's place in the order of names. Names change seldom, states many times a second. */
export type NameOrder = ReadonlyMap<string, number>;

/** The order of names, or the one of before where the names are the same: comparing texts by language is slow. */
export function nameOrderOf(points: readonly DistributionPointStatus[], before: NameOrder | null): NameOrder {
  if (before?.size === points.length && points.every(({ name }) => before.has(name))) return before;
  const names = points.map(({ name }) => name).sort(collator.compare);
  return new Map(names.map((name, index) => [name, index]));
}

/** The points that match, in the order asked for; equal ones by name. */
export function arrangePoints(
  points: readonly DistributionPointStatus[],
  { search, state, sorting }: PointsView,
  names: NameOrder = nameOrderOf(points, null),
): readonly DistributionPointStatus[] {
  const byName = (a: DistributionPointStatus, b: DistributionPointStatus) =>
    (names.get(a.name) ?? 0) - (names.get(b.name) ?? 0);
  const wanted = search.trim().toLowerCase();
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const compare = sorting.column === 'name' ? byName : comparisons[sorting.column];
  return points
    .filter((point) => state === 'all' || point.state === state)
    .filter((point) => wanted === '' || searchedText(point).includes(wanted))
    .toSorted((a, b) => sign * (compare?.(a, b) ?? 0) || byName(a, b));
}

function searchedText({ name, path, reason, group, waitingFor }: DistributionPointStatus): string {
  return `${name}\n${path}\n${group ?? ''}\n${reason ?? waitingFor ?? ''}`.toLowerCase();
}

/** A moment that never came sorts as the longest ago. */
function instantOf(iso: string | null): number {
  return iso === null ? 0 : Date.parse(iso);
}
