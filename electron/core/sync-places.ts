import type { Answers } from '../shared/answers.ts';
import { isAbsolutePath, type Platform } from './path-rules.ts';

/** What a run works with, as answers and settings hold it alike. */
type SyncedSite = Pick<Answers, 'destination' | 'catalog' | 'distributionPoints' | 'trust'>;

/**
 * The local paths that a run of a site writes to and reads from. Disabled distribution points are among them:
 * enabling one must not need another schedule.
 */
export function placesOfSync(
  { destination, catalog, distributionPoints, trust }: SyncedSite,
  platform: Platform,
): { readonly written: readonly string[]; readonly read: readonly string[] } {
  const points = distributionPoints.map(({ path }) => path).filter((path) => isAbsolutePath(path, platform));
  const source = catalog.kind === 'local' ? [catalog.folder] : catalog.extraCertificates;
  return {
    written: [...new Set([destination, ...points])],
    read: [...new Set([...source, ...trust])].filter((path) => isAbsolutePath(path, platform)),
  };
}
