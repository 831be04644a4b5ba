import { conditionsAfterRun } from '../../core/alert-rules.ts';
import { usualAlerts } from '../../shared/alert-settings.ts';
import type { RunSummary } from '../../shared/status.ts';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import type { RunRecorder } from './run-recorder.ts';
import type { LockedRun } from './run-under-lock.ts';

/**
 * Tells what this run found wrong, or over. Whatever becomes of that does not change how the run ended: it stands in
 * the run's journal and in the status. A run that is cancelled tells nothing; the next one does.
 */
export async function alertAfterRun(
  run: LockedRun,
  recorder: RunRecorder,
  summary: RunSummary,
): Promise<void> {
  const { parts, store, settings } = run;
  if (parts.openAlertChannels === undefined || run.signal.aborted) return;
  try {
    const now = parts.clock.now();
    const facts = {
      alerts: settings.alerts ?? usualAlerts,
      schedule: settings.syncHost.schedule,
      createdAt: settings.createdAt,
      catalog: recorder.snapshot.catalog,
      lastStartedAt: summary.startedAt,
      runs: await runsInARow(run, summary),
      distributionPoints: recorder.snapshot.distributionPoints,
    };
    const { status, deliveries } = await raiseAlerts(parts.openAlertChannels, {
      store,
      settings,
      conditions: conditionsAfterRun(facts, now),
      at: now.toISOString(),
      computer: parts.self.host,
      noticeId: `${run.runId}-${settings.siteId}`,
      signal: AbortSignal.any([run.signal, run.lock.lost]),
    });
    for (const { channel, noticeId: id, failure } of deliveries) {
      recorder.note(
        failure === null
          ? { kind: 'alert sent', channel, id }
          : {
              kind: 'alert not sent',
              channel,
              id,
              failure: { ...failure, params: { ...failure.params } },
            },
      );
    }
    recorder.change({ kind: 'alerts', alerts: status });
  } catch (error) {
    parts.warn(`alerts could not be raised: ${String(error)}`);
  }
}

/** This run, and those before it where it failed: then it counts how many did. */
async function runsInARow({ store, runId }: LockedRun, summary: RunSummary): Promise<RunSummary[]> {
  if (summary.outcome !== 'failed' && summary.outcome !== 'refused') return [summary];
  const before = await store.listRuns();
  return [summary, ...before.filter(({ id }) => id !== runId)];
}
