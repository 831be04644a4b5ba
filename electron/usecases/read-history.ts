import type { Result } from '../shared/result.ts';
import type { RunEvent } from '../shared/run-events.ts';
import type { RunSummary } from '../shared/status.ts';
import { readStatus, type StatusReader } from './read-status.ts';

/** The runs that are over, newest first. The one in progress has no end either, but was not interrupted. */
export async function readHistory(parts: StatusReader, destination: string): Promise<RunSummary[]> {
  const view = await readStatus(parts, destination);
  const running = view.kind === 'status' && !view.staleRun ? view.snapshot.currentRun?.id : undefined;
  const runs = await parts.openStore(destination).listRuns();
  return runs.filter((run) => run.id !== running);
}

/** What happened in one run. */
export function readRunEvents(
  parts: StatusReader,
  destination: string,
  runId: string,
): Promise<Result<RunEvent[]>> {
  return parts.openStore(destination).readRun(runId);
}
