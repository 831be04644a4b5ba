import { samePath } from '../core/path-rules.ts';
import { changesOfSite } from '../core/setup-journal-fold.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/**
 * The id of the site at a destination, or null for a new one. A site whose settings were lost keeps the id by which
 * Setup scheduled it: with another one, the schedule of the lost settings would go on beside that of the new ones.
 */
export async function knownSiteId(
  { journal, machine }: Pick<PrepareSetupDeps, 'journal' | 'machine'>,
  destination: string,
  settings: SiteSettings | null,
): Promise<Result<string | null>> {
  if (settings !== null) return succeed(settings.siteId);
  const events = await journal.read();
  if (!events.ok) return events;
  const changes = changesOfSite(events.value, (site) => samePath(site, destination, machine.platform));
  const scheduled = changes.findLast((change) => change.kind === 'schedule installed');
  return succeed(scheduled?.siteId ?? null);
}
