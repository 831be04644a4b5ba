import { errorCodeOf } from '../../core/file-error.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { HostContact } from '../../shared/host-records.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { nextRunAfter } from '../../shared/next-run.ts';
import type { SyncParts } from '../sync/sync-parts.ts';

export interface Contact {
  readonly host: HostSettings;
  readonly version: string;
  readonly role: HostContact['role'];
  /** The request that a run has answered; null keeps the one answered before. */
  readonly answered: string | null;
}

/**
 * Tells the site server that this host is alive, and when it will sync. What cannot be told is warned of: it must not
 * keep a run from being made.
 */
export async function keepContact(
  { parts, store }: { readonly parts: SyncParts; readonly store: SiteStore },
  { host, version, role, answered }: Contact,
): Promise<void> {
  const records = parts.openHostRecords(store);
  const now = parts.clock.now();
  try {
    const [settings, before] = [await store.readSettings(), await records.readContact(host.hostId)];
    const next = settings.ok ? nextRunAfter(settings.value.syncHost.schedule, now) : null;
    const { hostId, epoch, computer } = host;
    await records.writeContact({
      ...{ format: 1, hostId, epoch, computer, version, role },
      at: now.toISOString(),
      nextRunAt: role === 'host' ? (next?.toISOString() ?? null) : null,
      answeredRequest: answered ?? (before.ok ? (before.value?.answeredRequest ?? null) : null),
    });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    parts.warn(`the site server was not told that this host is alive: ${String(error)}`);
  }
}

/** The request of the site server that this host has not answered yet, or null. */
export async function openRequest(
  { parts, store }: { readonly parts: SyncParts; readonly store: SiteStore },
  hostId: string,
): Promise<string | null> {
  const records = parts.openHostRecords(store);
  const [request, contact] = [await records.readRequest(), await records.readContact(hostId)];
  if (!request.ok || request.value === null) return null;
  const answered = contact.ok ? contact.value?.answeredRequest : null;
  return request.value.id === answered ? null : request.value.id;
}
