import { conditionsAfterRun } from '../../core/alert-rules.ts';
import { runIdOf } from '../../core/run-id.ts';
import { usualAlerts } from '../../shared/alert-settings.ts';
import type { AlertStatus } from '../../shared/alert-state.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
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
    const { createdAt, syncHost, siteId, alerts = usualAlerts } = settings.value;
    const facts = {
      alerts,
      schedule: syncHost.schedule,
      createdAt,
      catalog: status.value?.catalog ?? null,
      lastStartedAt: status.value?.lastRun?.startedAt ?? null,
      runs: await store.listRuns(),
      distributionPoints: status.value?.distributionPoints ?? [],
    };
    const raised = await raiseAlerts(parts.openAlertChannels ?? (() => []), {
      store,
      settings: settings.value,
      conditions: conditionsAfterRun(facts, now),
      at: now.toISOString(),
      computer: parts.self.host,
      noticeId: `${lookId}-${siteId}`,
      signal,
    });
    if (status.value !== null) await store.writeStatus({ ...status.value, alerts: raised.status });
    return succeed({ kind: 'checked', alerts: raised.status });
  } finally {
    await lock.value.release();
  }
}
