import type { DistributionPointSetting } from '../shared/answers.ts';
import {
  type Delivery,
  type DistributionPointGroup,
  deliveriesIn,
  type ManagedDelivery,
} from '../shared/delivery.ts';
import { canonicalText } from './wanted-settings.ts';

/** Distribution points by who carries the catalog there. */
export interface DeliveryPlan {
  /** We copy: hubs are among them. */
  readonly copied: readonly DistributionPointSetting[];
  /** Others carry it; we prove that it arrived. */
  readonly replicated: readonly DistributionPointSetting[];
  /** Engines that we ask ourselves, each with those that it serves. */
  readonly engines: readonly {
    readonly delivery: ManagedDelivery;
    readonly points: readonly DistributionPointSetting[];
  }[];
}

/** Sorts distribution points by their deliveries. Two with the same settings of an engine have the same engine. */
export function planDeliveries(
  points: readonly DistributionPointSetting[],
  groups: readonly DistributionPointGroup[] | undefined,
): DeliveryPlan {
  const deliveryOf = deliveriesIn(groups);
  const copied: DistributionPointSetting[] = [];
  const replicated: DistributionPointSetting[] = [];
  const engines = new Map<string, { delivery: ManagedDelivery; points: DistributionPointSetting[] }>();
  // Points of a group share its delivery: its text is made once.
  const texts = new Map<Delivery, string>();
  for (const point of points) {
    const delivery = deliveryOf(point);
    if (delivery.kind === 'copy') {
      copied.push(point);
      continue;
    }
    replicated.push(point);
    if (delivery.kind === 'replicated') continue;
    const key = texts.get(delivery) ?? canonicalText(delivery);
    texts.set(delivery, key);
    const engine = engines.get(key);
    if (engine === undefined) engines.set(key, { delivery, points: [point] });
    else engine.points.push(point);
  }
  return { copied, replicated, engines: [...engines.values()] };
}
