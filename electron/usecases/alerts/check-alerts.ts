import { conditionsAfterRun } from '../../core/alert-rules.ts';
import { runIdOf } from '../../core/run-id.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { usualAlerts } from '../../shared/alert-settings.ts';
import type { AlertStatus } from '../../shared/alert-state.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { StatusSnapshot } from '../../shared/status.ts';
import type { SyncParts } from '../sync/sync-parts.ts';
import { raiseAlerts } from './raise-alerts.ts';

/** What a look at a site found. `busy`: a run is in progress, which looks for itself at its end. */
export type AlertCheck =
  | { readonly kind: 'busy' }
  | { readonly kind: 'checked'; readonly alerts: AlertStatus };

/**
 * Looks at a site between its runs, as somebody else than the synchronization host must: a host that does not run
 * cannot say so.
 */
export async function checkAlerts(
  parts: SyncParts,
  destination: string,
  signal: AbortSignal,
): Promise<Result<AlertCheck>> {
  const store = parts.openStore(destination);
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  const now = parts.clock.now();
  const lookId = runIdOf(now, parts.newSuffix());
  const lock = await parts.openLock(store).acquire(lookId, signal);
  if (!lock.ok) return lock.failure.code === 'site.locked' ? succeed({ kind: 'busy' }) : lock;
  try {
    const status = await store.readStatus();
    if (!status.ok) return failWith(status.failure);
    const look = { store, settings: settings.value, status: status.value, lookId, signal };
    const raised = await raiseBetweenRuns(parts, look);
    if (status.value !== null) await store.writeStatus({ ...status.value, alerts: raised });
    return succeed({ kind: 'checked', alerts: raised });
  } finally {
    await lock.value.release();
  }
}

export interface LookBetweenRuns {
  readonly store: SiteStore;
  readonly settings: SiteSettings;
  /** What the look found; null before the first run. */
  readonly status: StatusSnapshot | null;
  readonly lookId: string;
  readonly signal: AbortSignal;
}

/** Tells what a look between runs found wrong, or over. Only for the holder of the site's lock. */
export async function raiseBetweenRuns(
  parts: SyncParts,
  { store, settings, status, lookId, signal }: LookBetweenRuns,
): Promise<AlertStatus> {
  const now = parts.clock.now();
  const { createdAt, syncHost, siteId, alerts = usualAlerts } = settings;
  const facts = {
    alerts,
    schedule: syncHost.schedule,
    createdAt,
    catalog: status?.catalog ?? null,
    lastStartedAt: status?.lastRun?.startedAt ?? null,
    runs: await store.listRuns(),
    distributionPoints: status?.distributionPoints ?? [],
  };
  const raised = await raiseAlerts(parts.openAlertChannels ?? (() => []), {
    ...{ store, settings, signal },
    conditions: conditionsAfterRun(facts, now),
    at: now.toISOString(),
    computer: parts.self.host,
    noticeId: `${lookId}-${siteId}`,
  });
  return raised.status;
}
