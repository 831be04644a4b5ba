import type { DistributionPointStatus } from '../../electron/shared/status.ts';

/** The new points, each the very object of before where nothing about it changed. */
export function shareUnchanged(
  before: readonly DistributionPointStatus[],
  after: readonly DistributionPointStatus[],
): DistributionPointStatus[] {
  const known = new Map(before.map((point) => [point.name, point]));
  return after.map((point) => {
    const old = known.get(point.name);
    return old !== undefined && isSame(old, point) ? old : point;
  });
}

function isSame(a: DistributionPointStatus, b: DistributionPointStatus): boolean {
  const keys = Object.keys(b) as (keyof DistributionPointStatus)[];
  // Progress is an object of its own: equal only where there is none.
  return keys.every((key) => a[key] === b[key]);
}
