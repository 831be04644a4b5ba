import type { Distributor } from '../ports/distributor.ts';
import type { DistributionPointSetting } from '../shared/answers.ts';
import { type DistributionPointGroup, deliveriesIn } from '../shared/delivery.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { DistributionPointTest } from '../shared/setup-calls.ts';

export interface PointToTest {
  readonly distributionPoint: DistributionPointSetting;
  /** All groups of the site: one of them may say who carries the catalog there. */
  readonly distributionPointGroups: readonly DistributionPointGroup[];
}

/**
 * Tests whether a distribution point can be written to, by writing. Where an engine carries the catalog that is refused,
 * whoever asks: the folder is the engine's, which would carry the test on to all others.
 */
export async function testDistributionPoint(
  distributor: Pick<Distributor, 'test'>,
  { distributionPoint, distributionPointGroups }: PointToTest,
  signal: AbortSignal,
): Promise<Result<DistributionPointTest>> {
  const { name, group, delivery } = distributionPoint;
  const isKnown = distributionPointGroups.some((known) => known.name.toUpperCase() === group?.toUpperCase());
  if (group !== undefined && delivery === undefined && !isKnown) {
    return failWith(failure('delivery.no-such-group', { name, group }));
  }
  const { kind } = deliveriesIn(distributionPointGroups)(distributionPoint);
  return kind === 'copy'
    ? succeed(await distributor.test(distributionPoint, signal))
    : failWith(failure('delivery.not-tested', { name, delivery: kind }));
}
