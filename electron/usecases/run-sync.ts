import { errorCodeOf, siteFileFailure } from '../core/file-error.ts';
import { runIdOf } from '../core/run-id.ts';
import { summarizeRun } from '../core/run-outcome.ts';
import { judgeHostRole } from '../core/sync-host.ts';
import type { SiteStore } from '../ports/site-store.ts';
import type { SyncRun, SyncRunOptions } from '../ports/sync-runner.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { failWith, type Result } from '../shared/result.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type { RunSummary } from '../shared/status.ts';
import { asItIs } from '../shared/texts/listed.ts';
import { message } from '../shared/texts/message.ts';
import { runUnderLock, targetsOf } from './sync/run-under-lock.ts';
import { type SyncMode, type SyncParts, usualMode } from './sync/sync-parts.ts';

export interface SyncedSite {
  readonly destination: string;
  /** By what the site's settings name this computer, where it is the host of another computer's site. */
  readonly hostId?: string;
}

/**
 * Starts a sync run: takes the site's lock, makes PkgSource current, distributes, records. A run that does not get
 * the lock, or finds no site, leaves no trace. Both promises reject only for a defect.
 */
export function startSync(
  parts: SyncParts,
  site: SyncedSite,
  options: SyncRunOptions & { readonly mode?: Partial<SyncMode> },
): SyncRun {
  const published = settleOnce<Result<CatalogManifest>>();
  const ended = run(parts, site, options, published.settle);
  // Whoever waits for `published` alone learns of a defect too; nobody has to wait for both.
  ended.catch(published.reject);
  published.promise.catch(() => undefined);
  return { published: published.promise, ended };
}

async function run(
  parts: SyncParts,
  { destination, hostId }: SyncedSite,
  options: SyncRunOptions & { readonly mode?: Partial<SyncMode> },
  published: (result: Result<CatalogManifest>) => void,
): Promise<RunSummary> {
  const startedAt = parts.clock.now();
  const runId = runIdOf(startedAt, parts.newSuffix());
  const mode = { ...usualMode, ...options.mode };
  const store = parts.openStore(destination);
  const endEarly = (reason: Failure): RunSummary => {
    published(failWith(reason));
    return summaryWithoutRun(parts, runId, startedAt, reason);
  };
  const settings = await readOwnSettings(store, hostId ?? null);
  if (!settings.ok) return endEarly(settings.failure);
  const unknown = unknownPoint(settings.value, mode);
  if (unknown !== null) return endEarly(unknown);
  const unprepared = await prepareFolders(store);
  if (unprepared !== null) return endEarly(unprepared);
  const lock = await parts.openLock(store).acquire(runId, options.signal);
  if (!lock.ok) return endEarly(options.signal.aborted ? cancelledAtStart() : lock.failure);
  try {
    // While this run waited for the lock, another computer may have been made the host.
    const present = await readOwnSettings(store, hostId ?? null);
    if (!present.ok) return endEarly(present.failure);
    return await runUnderLock({
      ...options,
      parts,
      store,
      settings: present.value,
      lock: lock.value,
      runId,
      startedAt,
      mode,
      published,
    });
  } catch (error) {
    // Records that cannot even be begun, for example on a full disk.
    if (errorCodeOf(error) === null) throw error;
    return endEarly(siteFileFailure('writingIn', store.paths.syncFolder, error));
  } finally {
    await lock.value.release();
  }
}

/** The site's settings, where they name this computer as the synchronization host. */
async function readOwnSettings(store: SiteStore, hostId: string | null): Promise<Result<SiteSettings>> {
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  const role = judgeHostRole(settings.value, hostId);
  if (role.kind === 'host') return settings;
  return failWith(failure('host.replaced', { site: store.destination, host: role.host }));
}

function cancelledAtStart(): Failure {
  return failure('program.cancelled', { step: message('steps', 'waitingForLock') });
}

async function prepareFolders(store: SiteStore): Promise<Failure | null> {
  try {
    await store.prepareFolders();
    return null;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return siteFileFailure('creating', store.paths.syncFolder, error);
  }
}

function unknownPoint(settings: SiteSettings, mode: SyncMode): Failure | null {
  const enabled = targetsOf(settings, usualMode).map((point) => point.name);
  const names = new Set(enabled.map((name) => name.toUpperCase()));
  const name = mode.onlyPoints?.find((each) => !names.has(each.toUpperCase()));
  if (name === undefined) return null;
  const known = enabled.length === 0 ? message('failureParts', 'none') : asItIs(enabled.join(', '));
  return failure('site.no-such-distribution-point', { name, known });
}

function summaryWithoutRun(parts: SyncParts, id: string, startedAt: Date, reason: Failure): RunSummary {
  return summarizeRun({
    id,
    host: parts.self.host,
    startedAt: startedAt.toISOString(),
    endedAt: parts.clock.now().toISOString(),
    replaced: false,
    bytesFetched: 0,
    bytesDistributed: 0,
    failure: reason,
    points: [],
    everyPoint: null,
  });
}

function settleOnce<T>() {
  let settle: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, rejectPromise) => {
    settle = resolve;
    reject = rejectPromise;
  });
  return { promise, settle, reject };
}
