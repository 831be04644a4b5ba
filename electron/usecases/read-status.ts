import { conditionsOfTime } from '../core/alert-rules.ts';
import { beginStatus } from '../core/status-fold.ts';
import type { Clock } from '../ports/clock.ts';
import type { HostRecords } from '../ports/host-records.ts';
import type { SiteLock } from '../ports/site-lock.ts';
import type { SiteStore } from '../ports/site-store.ts';
import { usualAlerts } from '../shared/alert-settings.ts';
import { type AlertStatus, openAlert } from '../shared/alert-state.ts';
import type { Failure } from '../shared/failure.ts';
import { nextRunAfter } from '../shared/next-run.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type { StatusSnapshot } from '../shared/status.ts';
import type { SiteView } from '../shared/status-calls.ts';
import { readHostView } from './host/read-host-view.ts';

export interface StatusReader {
  readonly clock: Clock;
  openStore(destination: string): SiteStore;
  openLock(store: SiteStore): SiteLock;
  openHostRecords(store: SiteStore): HostRecords;
}

/**
 * What a site's records say now. A snapshot that shows a run whose lock is not held any more is `staleRun`: that run
 * was killed. Settings that changed since the last run show already.
 */
export async function readStatus(parts: StatusReader, destination: string): Promise<SiteView> {
  const store = parts.openStore(destination);
  const problem = (failure: Failure): SiteView => ({ kind: 'problem', site: destination, failure });
  const settings = await store.readSettings();
  if (!settings.ok) return problem(settings.failure);
  const status = await store.readStatus();
  if (!status.ok) return problem(status.failure);
  const now = parts.clock.now();
  const nextRunAt = nextRunAfter(settings.value.syncHost.schedule, now)?.toISOString() ?? null;
  const at = status.value?.updatedAt ?? settings.value.createdAt;
  const begun = beginStatus(settings.value, status.value, { at, nextRunAt });
  const run = status.value?.currentRun ?? null;
  const alerts = alertsNow(settings.value, begun, now);
  const host = await readHostView(parts.openHostRecords(store), settings.value, now);
  const snapshot: StatusSnapshot = {
    ...begun,
    currentRun: run,
    ...(alerts === null ? {} : { alerts }),
    ...(host === null ? {} : { host }),
  };
  return {
    kind: 'status',
    snapshot,
    staleRun: run !== null && !(await parts.openLock(store).isHeldBy(run.id)),
  };
}

/**
 * What the last run found, with what time alone has made wrong or right since: a host that does not run cannot say
 * so. Null before the first run has looked.
 */
function alertsNow(settings: SiteSettings, snapshot: StatusSnapshot, now: Date): AlertStatus | null {
  const { alerts, catalog, lastRun } = snapshot;
  if (alerts === undefined) return null;
  const { createdAt, syncHost } = settings;
  const conditions = conditionsOfTime(
    {
      alerts: settings.alerts ?? usualAlerts,
      schedule: syncHost.schedule,
      createdAt,
      catalog,
      lastStartedAt: lastRun?.startedAt ?? null,
    },
    now,
  );
  const known = new Map(alerts.open.map((alert) => [alert.key, alert]));
  const others = alerts.open.filter(({ key }) => key !== 'stale' && key !== 'silent');
  const timed = conditions.map((condition) =>
    openAlert(condition, known.get(condition.key), now.toISOString()),
  );
  return { ...alerts, open: [...timed, ...others] };
}
