import type { Answers } from '../shared/answers.ts';
import { isAbsolutePath, type Platform } from './path-rules.ts';
import { planDeliveries } from './replication-plan.ts';

/** What a run works with, as answers and settings hold it alike. */
type SyncedSite = Pick<
  Answers,
  'destination' | 'catalog' | 'distributionPoints' | 'distributionPointGroups' | 'trust'
>;

/**
 * The local paths that a run of a site writes to and reads from. Disabled distribution points are among them:
 * enabling one must not need another schedule. Those that an engine serves are only read.
 */
export function placesOfSync(
  { destination, catalog, distributionPoints, distributionPointGroups, trust }: SyncedSite,
  platform: Platform,
): { readonly written: readonly string[]; readonly read: readonly string[] } {
  const { copied, replicated } = planDeliveries(distributionPoints, distributionPointGroups);
  const points = copied.map(({ path }) => path).filter((path) => isAbsolutePath(path, platform));
  const served = replicated.map(({ path }) => path);
  const source = catalog.kind === 'local' ? [catalog.folder] : catalog.extraCertificates;
  return {
    written: [...new Set([destination, ...points])],
    read: [...new Set([...source, ...trust, ...served])].filter((path) => isAbsolutePath(path, platform)),
  };
}
