import { shownStateOf } from './shown-state.ts';
import type { DistributionPointState, DistributionPointStatus } from './status.ts';

/** How many distribution points are in each state; states that none is in are left out. */
export interface PointSummary {
  readonly total: number;
  readonly states: Readonly<Partial<Record<DistributionPointState, number>>>;
  /** Of those that are arriving, how many an engine reports as delivered, without a proof; left out where none is. */
  readonly reported?: number;
  /** The oldest proof among those that are in sync, or null. */
  readonly oldestProofAt: string | null;
}

export interface GroupSummary extends PointSummary {
  readonly group: string;
}

/** “Region 2” comes before “Region 10”. */
const namesInOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Counts distribution points, for people who have too many of them to read. */
export function summarizePoints(points: readonly DistributionPointStatus[]): PointSummary {
  const states: Partial<Record<DistributionPointState, number>> = {};
  let oldestProofAt: string | null = null;
  let reported = 0;
  for (const point of points) {
    const { state, provenAt } = point;
    states[state] = (states[state] ?? 0) + 1;
    if (shownStateOf(point) === 'reported') reported += 1;
    if (state !== 'in sync' || provenAt === null) continue;
    if (oldestProofAt === null || Date.parse(provenAt) < Date.parse(oldestProofAt)) oldestProofAt = provenAt;
  }
  return { total: points.length, states, ...(reported > 0 && { reported }), oldestProofAt };
}

/** The same for every group that is named, in the order of names. */
export function summarizeGroups(points: readonly DistributionPointStatus[]): GroupSummary[] {
  const groups = new Map<string, { group: string; points: DistributionPointStatus[] }>();
  // Thousands are counted several times a second: a name is put in capitals once for each way that it is written.
  const written = new Map<string, { group: string; points: DistributionPointStatus[] }>();
  for (const point of points) {
    const { group } = point;
    if (group === undefined) continue;
    const known = written.get(group) ?? groups.get(group.toUpperCase()) ?? { group, points: [] };
    if (!written.has(group)) {
      written.set(group, known);
      groups.set(group.toUpperCase(), known);
    }
    known.points.push(point);
  }
  return [...groups.values()]
    .sort((a, b) => namesInOrder.compare(a.group, b.group))
    .map(({ group, points: members }) => ({ group, ...summarizePoints(members) }));
}
