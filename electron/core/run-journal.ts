import { failure } from '../shared/failure.ts';
import { storedReason } from '../shared/reason.ts';
import { type RunEvent, runEventSchema } from '../shared/run-events.ts';
import type { RunSummary } from '../shared/status.ts';

/** Exit code in the summary of a run that was killed before it had one. */
export const noExitCode = -1;

/**
 * The events in a journal's text. Lines that are no events are left out: the last line of a killed run is
 * torn, and a newer program may write kinds that this one does not know.
 */
export function parseJournal(text: string): RunEvent[] {
  return text.split('\n').flatMap((line) => {
    const event = parseLine(line);
    return event === null ? [] : [event];
  });
}

function parseLine(line: string): RunEvent | null {
  if (line === '') return null;
  try {
    return runEventSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The summary of a run from the first and last events of its journal; null when it has no beginning. */
export function summaryOf(events: readonly RunEvent[]): RunSummary | null {
  const first = events[0];
  const last = events.at(-1);
  if (first?.kind !== 'run started' || last === undefined) return null;
  // Alerts are sent after the end.
  const ended = events.findLast((event) => event.kind === 'run ended');
  if (ended !== undefined) return ended.summary;
  return interruptedSummary({ id: first.runId, host: first.host, startedAt: first.at }, last.at);
}

/** The summary of a run that was killed; `endedAt` is the last that is known of it. */
export function interruptedSummary(
  run: { readonly id: string; readonly host: string; readonly startedAt: string },
  endedAt: string,
): RunSummary {
  return {
    id: run.id,
    host: run.host,
    startedAt: run.startedAt,
    endedAt,
    outcome: 'interrupted',
    exitCode: noExitCode,
    bytesFetched: 0,
    bytesDistributed: 0,
    ...storedReason(failure('run.interrupted', { host: run.host, runId: run.id })),
  };
}
