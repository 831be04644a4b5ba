import { errorCodeOf } from '../core/file-error.ts';
import { samePath } from '../core/path-rules.ts';
import { changesOfSite } from '../core/setup-journal-fold.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

type JournalDeps = Pick<PrepareSetupDeps, 'journal' | 'machine'>;

/** What Setups changed for the site at a destination, and has not been undone. Rejects as the journal does. */
export async function journaledChanges(
  { journal, machine }: JournalDeps,
  destination: string,
): Promise<Result<Change[]>> {
  const events = await journal.read();
  return events.ok
    ? succeed(changesOfSite(events.value, (site) => samePath(site, destination, machine.platform)))
    : events;
}

/** The same for a plan, which may be looked at without rights: whoever may not read the journal sees none of it. */
export async function visibleChanges(deps: JournalDeps, destination: string): Promise<Change[]> {
  try {
    const changes = await journaledChanges(deps, destination);
    return changes.ok ? changes.value : [];
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return [];
  }
}

/**
 * The id by which Setup scheduled a site, or null. A site whose settings were lost keeps it: with another one, the
 * schedule of the lost settings would go on beside that of the new ones.
 */
export function scheduledSiteId(changes: readonly Change[]): string | null {
  return changes.findLast((change) => change.kind === 'schedule installed')?.siteId ?? null;
}
