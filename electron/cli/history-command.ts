import { type Failure, failureLine } from '../shared/failure.ts';
import type { RunEvent } from '../shared/run-events.ts';
import type { RunSummary } from '../shared/status.ts';
import { readHistory, readRunEvents } from '../usecases/read-history.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { openSite } from './open-site.ts';
import { megabytes, outcomeText } from './progress-lines.ts';
import { usageFailure } from './usage-failure.ts';

export interface HistoryOptions {
  readonly site?: string;
  /** Id of one run, to show what happened in it. */
  readonly run?: string;
  /** How many runs, as typed. */
  readonly newest?: string;
}

const usualCount = 20;

/** `pkgsource history`: the runs that are over, newest first, or what happened in one of them. */
export async function historyCommand(
  context: CommandContext,
  options: HistoryOptions,
): Promise<CommandOutcome> {
  const { newest = String(usualCount), run } = options;
  if (!/^\d{1,4}$/u.test(newest) || Number(newest) === 0) {
    const cause = `--newest takes a number of runs, 1 or more, not ${newest}`;
    return failedOutcome([usageFailure(cause)]);
  }
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  try {
    const settings = await parts.openStore(site.destination).readSettings();
    if (!settings.ok) return failedOutcome([settings.failure]);
    if (run === undefined) {
      const runs = (await readHistory(parts, site.destination)).slice(0, Number(newest));
      return doneOutcome({ runs }, runs.length === 0 ? ['No run has ended yet.'] : runs.flatMap(runLines));
    }
    const events = await readRunEvents(parts, site.destination, run);
    if (!events.ok) return failedOutcome([events.failure]);
    return doneOutcome({ events: events.value }, events.value.map(eventLine));
  } finally {
    await close();
  }
}

function runLines(run: RunSummary): string[] {
  const { id, startedAt, endedAt, points, reason, remedy } = run;
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  const counted = points === undefined ? '' : `, ${points.inSync} of ${points.wanted} in sync`;
  return [
    `${startedAt}  ${outcomeText(run)} after ${seconds} s${counted}, fetched ${megabytes(run.bytesFetched)}, distributed ${megabytes(run.bytesDistributed)}, run ${id}`,
    ...(reason === null ? [] : [`  ${reason} ${remedy ?? ''}`.trimEnd()]),
  ];
}

function eventLine({ at, kind, ...values }: RunEvent): string {
  const said = Object.entries(values).flatMap(([name, value]) => {
    const text = valueText(name, value);
    return text === null ? [] : [text];
  });
  return [`${at}  ${kind}`, ...said].join(', ');
}

/** A value of an event in a line; null where it says nothing. */
function valueText(name: string, value: unknown): string | null {
  // The failure itself says it.
  if (value === null || name === 'reason') return null;
  if (name === 'failure') return failureLine(value as Failure);
  if (name === 'summary') return outcomeText(value as RunSummary);
  return `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`;
}
