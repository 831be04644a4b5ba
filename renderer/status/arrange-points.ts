import { type ShownState, shownStateOf } from '../../electron/shared/shown-state.ts';
import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import type { Sorting } from '../ui/VirtualTable.tsx';
import { pointStateOrder } from './point-state.ts';

/** What the table of distribution points shows, and in which order. */
export interface PointsView {
  readonly search: string;
  readonly state: ShownState | 'all';
  readonly sorting: Sorting;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const stateRanks = new Map(pointStateOrder.map((state, rank) => [state, rank]));

/** What a column is sorted by, where that is a number. */
const sortKeys: Readonly<Record<string, (point: DistributionPointStatus) => number>> = {
  state: (point) => stateRanks.get(shownStateOf(point)) ?? 0,
  proof: ({ provenAt }) => instantOf(provenAt),
  next: ({ nextTryAt }) => instantOf(nextTryAt),
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
  const wanted = search.trim().toLowerCase();
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const placeOf = ({ name }: DistributionPointStatus) => names.get(name) ?? 0;
  const keyOf = sorting.column === 'name' ? placeOf : sortKeys[sorting.column];
  // Keys are made once for each point, not once for each comparison: thousands are sorted several times a second.
  return points
    .filter((point) => state === 'all' || shownStateOf(point) === state)
    .filter((point) => wanted === '' || searchedText(point).includes(wanted))
    .map((point) => ({ point, key: keyOf?.(point) ?? 0, place: placeOf(point) }))
    .sort(
      (a, b) =>
        sign * (sorting.column === 'path' ? collator.compare(a.point.path, b.point.path) : a.key - b.key) ||
        a.place - b.place,
    )
    .map(({ point }) => point);
}

function searchedText({ name, path, reason, group, waitingFor }: DistributionPointStatus): string {
  return `${name}\n${path}\n${group ?? ''}\n${reason ?? waitingFor ?? ''}`.toLowerCase();
}

/** A moment that never came sorts as the longest ago. */
function instantOf(iso: string | null): number {
  return iso === null ? 0 : Date.parse(iso);
}
