import { interruptedSummary } from '../../core/run-journal.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { RunSummary, StatusSnapshot } from '../../shared/status.ts';

/**
 * Ends the records of a run that was killed: whoever holds the lock knows that the run which the snapshot still
 * shows is over. Returns its summary, or null when the last run ended properly.
 */
export async function closeInterrupted(
  store: SiteStore,
  previous: StatusSnapshot | null,
  now: Date,
): Promise<RunSummary | null> {
  const run = previous?.currentRun;
  if (previous === null || run === null || run === undefined) return null;
  // The last sign of life, not the time it was found: a run that died on Friday did not end on Monday.
  const summary = interruptedSummary(run, previous.updatedAt);
  const journal = await store.openRun(run.id);
  try {
    await journal.append({ kind: 'run ended', at: now.toISOString(), summary });
  } finally {
    await journal.close();
  }
  return summary;
}
