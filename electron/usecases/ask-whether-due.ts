import { dueSince } from '../core/due-run.ts';
import { nextRunAfter } from '../shared/next-run.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { StatusReader } from './read-status.ts';

/** Whether a run of a site should start now, and when the schedule names the next one. */
export interface DueAnswer {
  readonly due: boolean;
  readonly nextRunAt: string | null;
}

/**
 * Asks a site's records whether the schedule named a time, at least `delayMinutes` ago, since which no run has
 * started. A run in progress counts; one that was killed does not.
 */
export async function askWhetherDue(
  parts: StatusReader,
  destination: string,
  delayMinutes: number,
): Promise<Result<DueAnswer>> {
  const store = parts.openStore(destination);
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  const { createdAt, syncHost } = settings.value;
  const read = await store.readStatus();
  // A damaged status is written anew by the run.
  const status = read.ok ? read.value : null;
  const running = status?.currentRun ?? null;
  const isRunning = running !== null && (await parts.openLock(store).isHeldBy(running.id));
  const now = parts.clock.now();
  const facts = { schedule: syncHost.schedule, createdAt, lastStartedAt: status?.lastRun?.startedAt ?? null };
  return succeed({
    due: !isRunning && dueSince(facts, now, delayMinutes) !== null,
    nextRunAt: nextRunAfter(syncHost.schedule, now)?.toISOString() ?? null,
  });
}
