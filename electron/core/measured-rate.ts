import type { RunEvent } from '../shared/run-events.ts';

/** What earlier runs have shown the host's link to carry. */
export interface MeasuredRate {
  readonly rateMBps: number;
  /** Runs that could be measured. */
  readonly runs: number;
}

/** Less is over before a clock tells anything. */
const leastBytes = 10_000_000;
const leastSeconds = 1;

/**
 * The fastest of these runs, by what each of them copied to the distribution points of these names and how long that
 * took. The fastest, because a run that looked after one distribution point tells about its link alone. Null where none
 * copied enough.
 */
export function measureCopyRate(
  runs: readonly (readonly RunEvent[])[],
  names: ReadonlySet<string>,
): MeasuredRate | null {
  const rates = runs.flatMap((events) => rateOf(events, names) ?? []);
  return rates.length === 0 ? null : { rateMBps: Math.max(...rates), runs: rates.length };
}

function rateOf(events: readonly RunEvent[], names: ReadonlySet<string>): number | null {
  let startedAt: string | null = null;
  let endedAt: string | null = null;
  let bytes = 0;
  for (const event of events) {
    // Copying begins after whichever of these comes last.
    if (event.kind === 'run started' || event.kind === 'published' || event.kind === 'source unchanged') {
      startedAt = event.at;
    }
    if (event.kind !== 'distribution point' || event.state !== 'in sync' || !names.has(event.name)) continue;
    if ((event.bytesWritten ?? 0) === 0) continue;
    bytes += event.bytesWritten ?? 0;
    endedAt = event.at;
  }
  if (startedAt === null || endedAt === null) return null;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return bytes < leastBytes || seconds < leastSeconds ? null : bytes / 1e6 / seconds;
}
