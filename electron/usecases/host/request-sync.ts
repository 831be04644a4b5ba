import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { StatusReader } from '../read-status.ts';

export type RequestSyncParts = StatusReader & { readonly identifiers: Pick<Identifiers, 'newId'> };

/** Asks the host on another computer for a run. It sees that when it looks at the site next. */
export async function requestSync(parts: RequestSyncParts, site: string): Promise<Result<string>> {
  const store = parts.openStore(site);
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  const { syncHost } = settings.value;
  if (syncHost.kind === 'this-computer') return failWith(failure('host.not-another-computer', { site }));
  try {
    await parts.openHostRecords(store).writeRequest({
      format: 1,
      id: parts.identifiers.newId(),
      at: parts.clock.now().toISOString(),
    });
    return succeed(syncHost.computer);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure('Asking the host in', store.paths.syncFolder, error));
  }
}
