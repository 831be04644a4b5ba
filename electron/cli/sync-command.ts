import { judgeHostRole } from '../core/sync-host.ts';
import type { SyncRun } from '../ports/sync-runner.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import type { Failure } from '../shared/failure.ts';
import { failure } from '../shared/failure.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { RunSummary, StatusSnapshot } from '../shared/status.ts';
import { askWhetherDue, type DueAnswer } from '../usecases/ask-whether-due.ts';
import { keepContact, openRequest } from '../usecases/host/keep-contact.ts';
import { startSync } from '../usecases/run-sync.ts';
import type { SyncMode } from '../usecases/sync/sync-parts.ts';
import { arrivalsCommand } from './arrivals-command.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, failedOutcome } from './command-outcome.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { megabytes, pointListLines, progressLines } from './progress-lines.ts';
import { usageFailure } from './usage-failure.ts';

export interface SyncOptions {
  readonly site?: string;
  readonly verify?: boolean;
  readonly dp?: readonly string[];
  readonly allowOlder?: boolean;
  readonly restorePrevious?: boolean;
  /** True, or minutes as typed. */
  readonly ifDue?: true | string;
}

/** Stands for names on standard input, one a line: more of them than an argument list can hold. */
const namesFromInput = '-';

/** `pkgsource sync`: one run, as the schedule starts it. */
export async function syncCommand(context: CommandContext, options: SyncOptions): Promise<CommandOutcome> {
  const idle = options.ifDue === undefined ? null : await idleOutcome(context, options.site, options.ifDue);
  if (idle !== null) return idle;
  const named = await namesOf(context, options.dp);
  if (!named.ok) return failedOutcome([named.failure]);
  const onlyPoints = named.value;
  if (onlyPoints?.length === 0) {
    return failedOutcome([usageFailure('standard input names no distribution point')]);
  }
  return runCommand(context, options.site, {
    reprove: options.verify ?? false,
    onlyPoints,
    // Some distribution points are brought what PkgSource holds; the source is another matter.
    fromSource: onlyPoints === null,
    allowOlder: options.allowOlder ?? false,
    restorePrevious: options.restorePrevious ?? false,
  });
}

/** What is answered instead of a run while none is due; null where one is. */
async function idleOutcome(
  context: CommandContext,
  named: string | undefined,
  ifDue: true | string,
): Promise<CommandOutcome | null> {
  if (ifDue !== true && !/^\d{1,4}$/.test(ifDue)) {
    const cause = `--if-due takes whole minutes, not ${ifDue}`;
    return failedOutcome([usageFailure(cause)]);
  }
  const opened = await openSite(context, named);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const delayMinutes = ifDue === true ? 0 : Number(ifDue);
  const answer = await askHere(context, opened.value, delayMinutes).finally(opened.value.close);
  if (!answer.ok) return failedOutcome([answer.failure]);
  const { due, nextRunAt } = answer.value;
  if (due) return null;
  const looked = await arrivalsCommand(context, { site: named });
  const lines = [`No run is due. Next run: ${nextRunAt ?? 'not scheduled'}`, ...looked.lines];
  return { ...looked, document: { run: null, nextRunAt, ...looked.document }, lines };
}

/** A host also answers requests of the site server, and says that it is there. */
async function askHere(
  context: CommandContext,
  { parts, site, host }: OpenSite,
  delayMinutes: number,
): Promise<Result<DueAnswer>> {
  const answer = await askWhetherDue(parts, site.destination, delayMinutes);
  if (host === null || !answer.ok) return answer;
  const shared = { parts, store: parts.openStore(site.destination) };
  const settings = await shared.store.readSettings();
  const isHost = settings.ok && judgeHostRole(settings.value, host.hostId).kind === 'host';
  // A run tells by itself that this computer is not the host any more.
  if (!isHost || answer.value.due) return succeed({ ...answer.value, due: true });
  const request = await openRequest(shared, host.hostId);
  await keepContact(shared, { host, version: context.version, role: 'host', answered: null });
  return succeed({ ...answer.value, due: request !== null });
}

/** `pkgsource verify`: hashes everything again and repairs what is not right. */
export function verifyCommand(
  context: CommandContext,
  options: { readonly site?: string },
): Promise<CommandOutcome> {
  return runCommand(context, options.site, { reprove: true, fromSource: false });
}

async function namesOf(
  context: CommandContext,
  given: readonly string[] | undefined,
): Promise<Result<readonly string[] | null>> {
  if (given?.includes(namesFromInput) !== true) return succeed(given ?? null);
  const read = await context.input.readText();
  if (!read.ok) return read;
  const lines = read.value.split(/\r?\n/).map((line) => line.trim());
  return succeed([...given, ...lines].filter((name) => name !== '' && name !== namesFromInput));
}

async function runCommand(
  context: CommandContext,
  named: string | undefined,
  mode: Partial<SyncMode>,
): Promise<CommandOutcome> {
  const opened = await openSite(context, named);
  if (!opened.ok) return failedOutcome([opened.failure]);
  try {
    return await runIn(context, opened.value, mode);
  } finally {
    await opened.value.close();
  }
}

async function runIn(
  context: CommandContext,
  { site, parts, host }: OpenSite,
  mode: Partial<SyncMode>,
): Promise<CommandOutcome> {
  const store = parts.openStore(site.destination);
  const settings = await store.readSettings();
  if (!settings.ok) return failedOutcome([settings.failure]);
  const log = context.openLog(store.paths.logs, 'sync');
  let latest: StatusSnapshot | null = null;
  const request = host === null ? null : await openRequest({ parts, store }, host.hostId);
  // The run's id ends with what stands in every line of its log.
  const logged = { ...parts, newSuffix: () => log.correlation, warn: (message: string) => log.warn(message) };
  const run = startSync(logged, site, {
    signal: context.signal,
    mode,
    report: (snapshot) => {
      for (const line of progressLines(latest, snapshot)) context.progress(line);
      if (latest === null) log.info(`run ${snapshot.currentRun?.id} began: ${JSON.stringify(mode)}`);
      latest = snapshot;
    },
  });
  const summary = await run.ended;
  log.info(
    `run ${summary.id} ended: ${summary.outcome}, exit code ${summary.exitCode}. ${summary.reason ?? ''}`,
  );
  if (host !== null) {
    const role = summary.exitCode === exitCodes.notTheHost ? 'not the host' : 'host';
    // A run that came to nothing, or did not come to be, leaves the request to the next look.
    const answered = ['failed', 'cancelled'].includes(summary.outcome) ? null : request;
    await keepContact({ parts, store }, { host, version: context.version, role, answered });
  }
  return outcomeOf(summary, await failuresOf(run, latest), latest);
}

/** Why the run ended as it did. `published` knows what happened before distribution, the snapshot what after. */
async function failuresOf(run: SyncRun, snapshot: StatusSnapshot | null): Promise<Failure[]> {
  const published = await run.published;
  if (!published.ok) return [published.failure];
  const failed = (snapshot?.distributionPoints ?? []).filter(
    (point) => point.state === 'failed' || point.state === 'unreachable',
  );
  if (failed.length === 0) return [];
  const names = failed.map((point) => point.name).join(', ');
  const total = snapshot?.distributionPoints.length ?? 0;
  return [failure('run.points-failed', { count: failed.length, total, names })];
}

function outcomeOf(
  summary: RunSummary,
  failures: readonly Failure[],
  snapshot: StatusSnapshot | null,
): CommandOutcome {
  const points = snapshot?.distributionPoints ?? [];
  return {
    exitCode: summary.exitCode,
    document: { run: summary, catalog: snapshot?.catalog ?? null, distributionPoints: points },
    // A run that did not come to be has left no trace by its id.
    lines:
      snapshot === null
        ? []
        : [
            `Run ${summary.id}: ${summary.outcome}`,
            `Fetched ${megabytes(summary.bytesFetched)}, distributed ${megabytes(summary.bytesDistributed)}`,
            ...pointListLines(points),
          ],
    failures,
  };
}
