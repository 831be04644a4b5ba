import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import { summarizeRun } from '../../core/run-outcome.ts';
import { beginStatus } from '../../core/status-fold.ts';
import type { HeldLock } from '../../ports/site-lock.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { describeFailure, exitCodeOf, type Failure, failure } from '../../shared/failure.ts';
import { nextRunAfter } from '../../shared/next-run.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { RunSummary, StatusSnapshot, TransferProgress } from '../../shared/status.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { alertAfterRun } from './alert-after-run.ts';
import { closeInterrupted } from './close-interrupted.ts';
import { deliverCatalog } from './deliver-catalog.ts';
import { makeCurrent } from './make-current.ts';
import { createRunRecorder, type RunRecorder } from './run-recorder.ts';
import type { SyncMode, SyncParts } from './sync-parts.ts';

export interface LockedRun {
  readonly parts: SyncParts;
  readonly store: SiteStore;
  readonly settings: SiteSettings;
  readonly lock: HeldLock;
  readonly runId: string;
  readonly startedAt: Date;
  readonly mode: SyncMode;
  /** Aborted by the caller. */
  readonly signal: AbortSignal;
  report(snapshot: StatusSnapshot): void;
  /** Called once, when PkgSource is current or the run ended before that. */
  published(result: Result<CatalogManifest>): void;
}

/** The part of a run during which it holds the site's lock. Every way out writes the final snapshot. */
export async function runUnderLock(run: LockedRun): Promise<RunSummary> {
  const recorder = await beginRecord(run);
  const work = await doWork(run, recorder).catch((error: unknown): Work => {
    const code = errorCodeOf(error);
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (code === null) run.parts.warn(`a defect ended the run: ${cause}`);
    const subject =
      code === null
        ? failure('program.defect', { cause: asItIs(error instanceof Error ? error.message : String(error)) })
        : siteFileFailure('workingIn', run.store.packageSource, error);
    return { replaced: false, bytesFetched: 0, bytesDistributed: 0, failure: subject };
  });
  const reason = endedBy(run, work.failure);
  if (reason !== null) run.published(failWith(reason));
  return endRecord(run, recorder, { ...work, failure: reason });
}

interface Work {
  readonly replaced: boolean;
  readonly bytesFetched: number;
  readonly bytesDistributed: number;
  readonly failure: Failure | null;
}

async function doWork(run: LockedRun, recorder: RunRecorder): Promise<Work> {
  const signal = AbortSignal.any([run.signal, run.lock.lost]);
  const current = await makeCurrent({ ...run, signal, recorder });
  if (!current.ok) return { replaced: false, bytesFetched: 0, bytesDistributed: 0, failure: current.failure };
  const { manifest, replaced, bytesFetched } = current.value;
  recorder.change({ kind: 'catalog', manifest });
  run.published(succeed(manifest));
  const delivered = await deliverCatalog({
    ...{ run, recorder, manifest, signal, targets: targetsOf(run.settings, run.mode) },
    localCatalog: () => localCatalog(run, recorder, manifest, signal),
  });
  if (!delivered.ok) return { replaced, bytesFetched, bytesDistributed: 0, failure: delivered.failure };
  const failed = signal.aborted
    ? failure('program.cancelled', { step: message('steps', 'distributing') })
    : null;
  return { replaced, bytesFetched, bytesDistributed: delivered.value, failure: failed };
}

/** A file of this computer with the published bytes, for the distribution points. */
async function localCatalog(
  { parts, store }: LockedRun,
  recorder: RunRecorder,
  manifest: CatalogManifest,
  signal: AbortSignal,
): Promise<Result<string>> {
  const reach = parts.openReach?.(store);
  if (reach === undefined) return succeed(store.paths.catalog);
  const report = (progress: TransferProgress) => recorder.change({ kind: 'progress', progress });
  return reach.fetch({ manifest, signal, report });
}

/** The enabled distribution points that a run cares for. */
export function targetsOf(settings: SiteSettings, mode: SyncMode) {
  // No two distribution points of a site differ by capitals alone.
  const wanted = mode.onlyPoints === null ? null : new Set(mode.onlyPoints.map((name) => name.toUpperCase()));
  return settings.distributionPoints.filter(
    ({ enabled, name }) => enabled && (wanted === null || wanted.has(name.toUpperCase())),
  );
}

/** A lost lock looks like a cancelled run to everything below; here it gets its own name. */
function endedBy(run: LockedRun, found: Failure | null): Failure | null {
  if (run.lock.lost.aborted) {
    const { runId, host } = run.lock.lostTo ?? { runId: 'unknown', host: 'unknown' };
    return failure('site.lock-lost', { runId, host, path: run.store.destination });
  }
  if (found === null || !run.signal.aborted) return found;
  return found.code === 'program.cancelled'
    ? found
    : failure('program.cancelled', { step: message('steps', 'syncing') });
}

async function beginRecord(run: LockedRun): Promise<RunRecorder> {
  const { parts, store, settings, runId, lock } = run;
  const read = await store.readStatus();
  const previous = read.ok ? read.value : null;
  const now = parts.clock.now();
  const interrupted = await closeInterrupted(store, previous, now);
  // Before this run writes anything: its own temporary files are no leftovers.
  const leftovers = await store.removeLeftovers();
  const initial = beginStatus(settings, previous, {
    at: now.toISOString(),
    nextRunAt: nextRunAfter(settings.syncHost.schedule, now)?.toISOString() ?? null,
  });
  const journal = await store.openRun(runId);
  const recorder = createRunRecorder(
    { ...parts, store, journal, lost: lock.lost, report: run.report },
    interrupted === null ? initial : { ...initial, lastRun: interrupted },
  );
  recorder.note({ kind: 'run started', runId, ...parts.self });
  if (leftovers.length > 0) recorder.note({ kind: 'leftovers removed', paths: leftovers });
  recorder.change({ kind: 'run started', run: { id: runId, ...parts.self } });
  if (lock.takenOverFrom !== null) {
    const { host, runId: from, heartbeatAt } = lock.takenOverFrom;
    recorder.note({ kind: 'lock taken over', from: `run ${from} on ${host}`, lastHeartbeatAt: heartbeatAt });
  }
  return recorder;
}

async function endRecord(run: LockedRun, recorder: RunRecorder, work: Work): Promise<RunSummary> {
  const { parts, settings, runId, startedAt } = run;
  const now = parts.clock.now();
  const names = new Set(targetsOf(settings, run.mode).map((point) => point.name));
  const summary = summarizeRun({
    id: runId,
    host: parts.self.host,
    startedAt: startedAt.toISOString(),
    endedAt: now.toISOString(),
    ...work,
    points: recorder.snapshot.distributionPoints.filter((point) => names.has(point.name)),
    everyPoint: recorder.snapshot.distributionPoints,
  });
  if (work.failure !== null) recorder.note({ kind: 'failed', failure: work.failure });
  recorder.note({ kind: 'run ended', summary });
  const nextRunAt = nextRunAfter(settings.syncHost.schedule, now)?.toISOString() ?? null;
  recorder.change({ kind: 'run ended', summary, nextRunAt });
  // Another run owns the records by now, and tells what is wrong.
  if (!run.lock.lost.aborted) await alertAfterRun(run, recorder, summary);
  try {
    await recorder.finish();
    return summary;
  } catch (error) {
    return summary.exitCode === 0 ? withRecordFailure(summary, run.store, error) : summary;
  }
}

/** A run that worked but could not say so is not a success: whoever reads the status would be misled. */
function withRecordFailure(summary: RunSummary, store: SiteStore, error: unknown): RunSummary {
  const subject = siteFileFailure('writingStatus', store.paths.syncFolder, error);
  const { detail, remedy } = describeFailure(subject);
  return { ...summary, outcome: 'failed', exitCode: exitCodeOf(subject), reason: detail, remedy };
}
