import type { DistributionPointSetting } from '../../electron/shared/answers.ts';
import { type Delivery, type DistributionPointGroup, deliveriesIn } from '../../electron/shared/delivery.ts';
import type { DistributionPointRow, Draft } from './draft.ts';

/** The other distribution points and groups, as far as a delivery depends on them. */
export interface DeliveryContext {
  readonly groups: readonly DistributionPointGroup[];
  /** Names, in capitals, of the distribution points to which we copy: engines take the catalog from these alone. */
  readonly sources: ReadonlySet<string>;
  /** The delivery that a distribution point has: its own, else its group's, else `copy`. */
  deliveryOf(point: Pick<DistributionPointSetting, 'group' | 'delivery'>): Delivery;
}

/** What deliveries depend on in a site with these distribution points and groups. */
export function deliveryContext(
  points: readonly DistributionPointSetting[],
  groups: readonly DistributionPointGroup[] = [],
): DeliveryContext {
  const deliveryOf = deliveriesIn(groups);
  const copied = points.filter((point) => deliveryOf(point).kind === 'copy');
  return { groups, sources: new Set(copied.map(({ name }) => name.toUpperCase())), deliveryOf };
}

/** The rows that are copied to: a test writes a file there, which is not ours to do where an engine serves. */
export function copiedRows({
  distributionPoints,
  distributionPointGroups,
}: Pick<Draft, 'distributionPoints' | 'distributionPointGroups'>): readonly DistributionPointRow[] {
  const deliveryOf = deliveriesIn(distributionPointGroups);
  return distributionPoints.filter(({ setting }) => deliveryOf(setting).kind === 'copy');
}
