import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { pointStateOrder } from './point-state.ts';

/** How the table of distribution points is grouped. */
export type Grouping = 'none' | 'server' | 'state';

/** Distribution points that belong together, in the order in which they were given. */
export interface PointGroup {
  readonly key: string;
  readonly points: readonly DistributionPointStatus[];
  /** Those without the current catalog. */
  readonly badCount: number;
}

/** The key of the group of folders that are reached without a server's name. */
export const thisComputer = '';

/** Points in groups: servers by name, with this computer's folders first; states by what needs attention first. */
export function groupPoints(
  points: readonly DistributionPointStatus[],
  grouping: Exclude<Grouping, 'none'>,
): readonly PointGroup[] {
  const groups = new Map<string, DistributionPointStatus[]>();
  for (const point of points) {
    const key = grouping === 'state' ? point.state : serverOf(point.path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  const order: readonly string[] = pointStateOrder;
  const compare =
    grouping === 'state'
      ? (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
      : (a: string, b: string) => a.localeCompare(b);
  return [...groups.keys()].toSorted(compare).map((key) => {
    const members = groups.get(key) ?? [];
    return { key, points: members, badCount: members.filter(isBad).length };
  });
}

/** The server that a path names, in small letters as names of computers compare without case. */
export function serverOf(path: string): string {
  return /^[\\/]{2}([^\\/]+)/.exec(path)?.[1]?.toLowerCase() ?? thisComputer;
}

function isBad({ state }: DistributionPointStatus): boolean {
  return state === 'failed' || state === 'unreachable';
}
