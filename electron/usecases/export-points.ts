import { distributionPointCsv } from '../core/distribution-point-csv.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { readStatus, type StatusReader } from './read-status.ts';

/** A site's distribution points, or those of these names, as CSV. Failures: those of reading settings and status. */
export async function exportPoints(
  parts: StatusReader,
  site: string,
  names: readonly string[] | null,
): Promise<Result<string>> {
  const settings = await parts.openStore(site).readSettings();
  if (!settings.ok) return settings;
  const view = await readStatus(parts, site);
  if (view.kind === 'problem') return failWith(view.failure);
  const wanted = names === null ? null : new Set(names);
  const points = view.snapshot.distributionPoints.filter(({ name }) => wanted === null || wanted.has(name));
  return succeed(distributionPointCsv(points, settings.value.distributionPoints));
}
