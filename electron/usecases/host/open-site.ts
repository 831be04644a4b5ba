import { judgeHostRole } from '../../core/sync-host.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { failure } from '../../shared/failure.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { SyncParts } from '../sync/sync-parts.ts';
import type { HostDeps } from './host-dependencies.ts';

/** A site of another computer, reached through its share. */
export interface SharedSite {
  readonly parts: SyncParts;
  readonly store: SiteStore;
  readonly settings: SiteSettings;
}

/**
 * Opens a site through its share for `work`, after making sure that its settings mean this computer. What keeps it
 * from being opened is handed to `work` too: a check has more to say than that.
 */
export async function withSite<T>(
  deps: HostDeps,
  host: HostSettings,
  work: (site: Result<SharedSite>) => Promise<T>,
): Promise<T> {
  if (host.credential !== null) {
    const credential = await deps.secrets.read(host.credential);
    if (!credential.ok) return work(credential);
  }
  const { parts, close } = deps.openHost(host);
  try {
    return await work(await readSite(parts, host));
  } finally {
    await close();
  }
}

async function readSite(parts: SyncParts, host: HostSettings): Promise<Result<SharedSite>> {
  const store = parts.openStore(host.unc);
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  if (settings.value.siteId !== host.siteId) return failWith(failure('host.other-site', { unc: host.unc }));
  const role = judgeHostRole(settings.value, host.hostId);
  if (role.kind === 'not the host') {
    return failWith(failure('host.replaced', { site: host.unc, host: role.host }));
  }
  return succeed({ parts, store, settings: settings.value });
}
