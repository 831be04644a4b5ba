import type { SyncProgram, SyncRequest } from '../ports/sync-program.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { message } from '../shared/texts/message.ts';
import { isDenied } from './elevated/with-rights.ts';
import { type RequestSyncParts, requestSync } from './host/request-sync.ts';
import { readStatus, type StatusReader } from './read-status.ts';

export interface StartSyncProgramParts extends RequestSyncParts {
  readonly program: SyncProgram;
}

const lookEveryMs = 200;
/** A program that still runs by then is waiting for the lock of a run that may be dead; its status will tell. */
const patienceMs = 10_000;

/**
 * Starts a sync in a program of its own, or asks the host for one where that is another computer. Resolves once the run shows in the site's records, or with why it ended
 * without leaving any there.
 */
export async function startSyncProgram(
  parts: StartSyncProgramParts,
  site: string,
  request: SyncRequest,
): Promise<Result<null>> {
  const settings = await parts.openStore(site).readSettings();
  if (settings.ok && settings.value.syncHost.kind === 'another-computer') {
    const asked = await requestSync(parts, site);
    if (asked.ok) return succeed(null);
    return isDenied(asked.failure) ? askWithRights(parts, site, request) : asked;
  }
  const before = await newestRun(parts, site);
  const started = await parts.program.start(site, request);
  if (!started.ok) return started;
  const end = { reached: false, exitCode: null as number | null };
  const ended = started.value.ended.then((exitCode) => Object.assign(end, { reached: true, exitCode }));
  const giveUpAt = parts.clock.now().getTime() + patienceMs;
  while (parts.clock.now().getTime() < giveUpAt) {
    // Looked at before the records, so that a run which ended in between is seen in them.
    const { reached, exitCode } = end;
    if ((await newestRun(parts, site)) !== before) return succeed(null);
    if (reached) return failWith(await whyNoRun(parts, site, exitCode));
    await Promise.race([ended, parts.clock.wait(lookEveryMs)]);
  }
  return succeed(null);
}

/** The program, started with rights that this account does not have, asks the host instead. */
async function askWithRights(
  parts: StartSyncProgramParts,
  site: string,
  request: SyncRequest,
): Promise<Result<null>> {
  const started = await parts.program.start(site, request);
  if (!started.ok) return started;
  const exitCode = await started.value.ended;
  return exitCode === exitCodes.done ? succeed(null) : failWith(await whyNoRun(parts, site, exitCode));
}

/** Id of the run in progress, or of the last one. */
async function newestRun(parts: StatusReader, site: string): Promise<string | null> {
  const view = await readStatus(parts, site);
  if (view.kind === 'problem') return null;
  return view.snapshot.currentRun?.id ?? view.snapshot.lastRun?.id ?? null;
}

const exitNames = Object.keys(exitCodes) as (keyof typeof exitCodes)[];

async function whyNoRun(
  parts: StartSyncProgramParts,
  site: string,
  exitCode: number | null,
): Promise<Failure> {
  const view = await readStatus(parts, site);
  if (view.kind === 'problem') return view.failure;
  const run = view.snapshot.currentRun;
  if (exitCode === exitCodes.lockHeld && run !== null) {
    const { id: runId, host, process, startedAt: since } = run;
    return failure('site.locked', { runId, host, process, since });
  }
  const name = exitNames.find((each) => exitCodes[each] === exitCode) ?? 'unknown';
  return failure('sync.ended-early', {
    exitCode: exitCode ?? message('failureParts', 'none'),
    meaning: message('exitMeanings', name),
    command: parts.program.commandFor(site),
  });
}
