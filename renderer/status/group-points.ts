import { deliveryKinds } from '../../electron/shared/delivery.ts';
import { shownStateOf } from '../../electron/shared/shown-state.ts';
import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { pointStateOrder } from './point-state.ts';

/** How the table of distribution points is grouped. */
export type Grouping = 'none' | 'server' | 'group' | 'delivery' | 'state';

/** Distribution points that belong together, in the order in which they were given. */
export interface PointGroup {
  readonly key: string;
  readonly points: readonly DistributionPointStatus[];
  /** Those without the current catalog. */
  readonly badCount: number;
  /** Those to which an engine still carries it. */
  readonly arrivingCount: number;
  /** Those that an engine reports as delivered, without a proof. */
  readonly reportedCount: number;
  readonly inSyncCount: number;
}

/** The key of what belongs to none: folders that are reached without a server's name, points without a group. */
export const belongingToNone = '';

/**
 * Points in groups: servers and groups by name, with this computer's folders and points without a group first; states
 * by what needs attention first, deliveries in their own order. Groups that the settings name are told apart without case.
 */
export function groupPoints(
  points: readonly DistributionPointStatus[],
  grouping: Exclude<Grouping, 'none'>,
): readonly PointGroup[] {
  const groups = new Map<string, { readonly key: string; readonly points: DistributionPointStatus[] }>();
  for (const point of points) {
    const key = keyOf(point, grouping);
    const group = groups.get(key.toUpperCase());
    if (group === undefined) groups.set(key.toUpperCase(), { key, points: [point] });
    else group.points.push(point);
  }
  const order = orders[grouping];
  const compare = (a: string, b: string) =>
    order === null ? namesInOrder.compare(a, b) : order.indexOf(a) - order.indexOf(b);
  return [...groups.values()]
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ key, points: members }) => ({
      key,
      points: members,
      badCount: members.filter(isBad).length,
      arrivingCount: members.filter((point) => shownStateOf(point) === 'arriving').length,
      reportedCount: members.filter((point) => shownStateOf(point) === 'reported').length,
      inSyncCount: members.filter(({ state }) => state === 'in sync').length,
    }));
}

/** “Region 2” comes before “Region 10”. */
const namesInOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const orders: Readonly<Record<Exclude<Grouping, 'none'>, readonly string[] | null>> = {
  server: null,
  group: null,
  delivery: deliveryKinds,
  state: pointStateOrder,
};

function keyOf(point: DistributionPointStatus, grouping: Exclude<Grouping, 'none'>): string {
  switch (grouping) {
    case 'server':
      return serverOf(point.path);
    case 'group':
      return point.group ?? belongingToNone;
    case 'delivery':
      return point.delivery ?? 'copy';
    case 'state':
      return shownStateOf(point);
  }
}

/** The server that a path names, in small letters as names of computers compare without case. */
export function serverOf(path: string): string {
  return /^[\\/]{2}([^\\/]+)/.exec(path)?.[1]?.toLowerCase() ?? belongingToNone;
}

function isBad({ state }: DistributionPointStatus): boolean {
  return state === 'failed' || state === 'unreachable';
}
