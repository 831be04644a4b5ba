import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { OtherHosts } from '../../ports/other-hosts.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { StatusReader } from '../read-status.ts';

export type RequestSyncParts = StatusReader & {
  readonly identifiers: Pick<Identifiers, 'newId'>;
  readonly wakeHost: OtherHosts['wake'];
};

/** A host that was asked for a run. */
export interface AskedHost {
  readonly computer: string;
  /** Why it does not begin at once, and finds the request when it looks at the site next; null where it begins. */
  readonly whyNotWoken: Failure | null;
}

/** A computer that is off is not waited for longer than a person waits: the request lies there for it. */
const longestWakeMs = 30_000;

/**
 * Asks the host on another computer for a run: by a file in the share, which it finds when it looks at the site next,
 * and at once where it can be signed in to without a person.
 */
export async function requestSync(parts: RequestSyncParts, site: string): Promise<Result<AskedHost>> {
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
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure('askingHostIn', store.paths.syncFolder, error));
  }
  const woken = await parts.wakeHost(syncHost.hostId, AbortSignal.timeout(longestWakeMs));
  return succeed({ computer: syncHost.computer, whyNotWoken: woken.ok ? null : woken.failure });
}
