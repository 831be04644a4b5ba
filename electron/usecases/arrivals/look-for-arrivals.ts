import type { BacklogPlan } from '../../core/dfsr/backlog-questions.ts';
import type { DistributionPointEvent } from '../../core/distribution-point-fold.ts';
import { planDeliveries } from '../../core/replication-plan.ts';
import { runIdOf } from '../../core/run-id.ts';
import { beginStatus, foldStatus } from '../../core/status-fold.ts';
import { judgeHostRole } from '../../core/sync-host.ts';
import type { BacklogAnswers } from '../../ports/backlog-reader.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { failure } from '../../shared/failure.ts';
import { nextRunAfter } from '../../shared/next-run.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { EngineStatus, StatusSnapshot } from '../../shared/status.ts';
import { raiseBetweenRuns } from '../alerts/check-alerts.ts';
import type { SyncParts } from '../sync/sync-parts.ts';
import { askBacklogs, chooseBacklogs } from './ask-backlogs.ts';
import { askEngines } from './ask-engines.ts';
import { proofBytesPerLook } from './look-limits.ts';
import { type KnownArrivals, knownArrivals, proveArrivals } from './prove-arrivals.ts';

/** What a look between runs came to. */
export type ArrivalLookOutcome =
  /** No engine carries the catalog anywhere, or none was published yet. */
  | { readonly kind: 'nothing to look at' }
  /** A run was in progress when the results were to be recorded: it looks by itself. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'looked'; readonly snapshot: StatusSnapshot };

export interface LookedAtSite {
  readonly destination: string;
  /** By what the site’s settings name this computer, where it is the host of another computer’s site. */
  readonly hostId?: string | null;
}

interface Found {
  readonly events: readonly DistributionPointEvent[];
  readonly engines: readonly EngineStatus[];
  readonly backlogs: BacklogAnswers | null;
}

/** The next look starts within the hour. */
const mayReadForMs = 40 * 60_000;

/**
 * Looks between runs what engines have delivered. The site's lock is held only to record what was found: a run that
 * starts meanwhile is not kept waiting, and what was found of another catalog is dropped.
 */
export async function lookForArrivals(
  parts: SyncParts,
  { destination, hostId = null }: LookedAtSite,
  signal: AbortSignal,
): Promise<Result<ArrivalLookOutcome>> {
  const store = parts.openStore(destination);
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  const role = judgeHostRole(settings.value, hostId);
  if (role.kind !== 'host') {
    return failWith(failure('host.replaced', { site: destination, host: role.host }));
  }
  const manifest = await store.readManifest();
  if (!manifest.ok) return manifest;
  const found =
    manifest.value === null ? null : await look(parts, store, settings.value, manifest.value, signal);
  if (found === null || manifest.value === null) return succeed({ kind: 'nothing to look at' });
  if (!found.ok) return found;
  return record(parts, store, settings.value, { ...found.value, manifest: manifest.value }, signal);
}

async function look(
  parts: SyncParts,
  store: SiteStore,
  settings: SiteSettings,
  manifest: CatalogManifest,
  signal: AbortSignal,
): Promise<Result<Found> | null> {
  const enabled = settings.distributionPoints.filter((point) => point.enabled);
  const plan = planDeliveries(enabled, settings.distributionPointGroups);
  const { replication } = parts;
  if (replication === undefined || plan.replicated.length === 0) return null;
  const before = await readKnown(parts, store, settings, manifest);
  if (!before.ok) return before;
  const { known, backlogPlan, ...asked } = before.value;
  const engines = askEngines({
    ...{ plan, before: asked.engines, signal },
    engines: replication.openEngines(store, settings),
    note: ({ engine, did, failure }) => {
      if (failure !== undefined) parts.warn(`${engine} was not ${did}: ${failure.code}`);
    },
  });
  const events = new Map<string, DistributionPointEvent>();
  try {
    const told = asked.engines.filter(({ toldSha256 }) => toldSha256 === manifest.sha256);
    const publication = { manifest, packageSource: store.packageSource, runId: 'arrivals' };
    if (told.length < plan.engines.length) await engines.tell(publication);
    const proven = proveArrivals({
      ...{ engines, settings, manifest, signal, reprove: false, mayReadForMs },
      ...{ targets: plan.replicated, prover: replication.openProver(store) },
      known,
      mayReadBytes: proofBytesPerLook(settings),
      report: (some) => {
        for (const event of some) events.set(event.name, event);
      },
    });
    const [backlogs] = await Promise.all([askBacklogs(parts, backlogPlan, signal), proven]);
    const at = parts.clock.now().toISOString();
    return succeed({ events: [...events.values()], engines: engines.statuses(at), backlogs });
  } finally {
    await engines.close();
  }
}

/** Of the status before a look only what the look needs. */
interface KnownBefore {
  readonly known: KnownArrivals;
  readonly engines: readonly EngineStatus[];
  readonly backlogPlan: BacklogPlan | null;
}

async function readKnown(
  parts: SyncParts,
  store: SiteStore,
  settings: SiteSettings,
  manifest: CatalogManifest,
): Promise<Result<KnownBefore>> {
  const status = await store.readStatus();
  if (!status.ok) return failWith(status.failure);
  const snapshot = statusNow(parts, settings, status.value);
  return succeed({
    known: knownArrivals(snapshot, manifest),
    engines: snapshot.engines ?? [],
    backlogPlan: chooseBacklogs(parts, { settings, manifest, snapshot }),
  });
}

function statusNow(parts: SyncParts, settings: SiteSettings, before: StatusSnapshot | null): StatusSnapshot {
  const now = parts.clock.now();
  const nextRunAt = nextRunAfter(settings.syncHost.schedule, now)?.toISOString() ?? null;
  return {
    ...beginStatus(settings, before, { at: now.toISOString(), nextRunAt }),
    // Of a run that was killed: the next one ends its records.
    currentRun: before?.currentRun ?? null,
  };
}

async function record(
  parts: SyncParts,
  store: SiteStore,
  settings: SiteSettings,
  found: Found & { readonly manifest: CatalogManifest },
  signal: AbortSignal,
): Promise<Result<ArrivalLookOutcome>> {
  const lookId = runIdOf(parts.clock.now(), parts.newSuffix());
  const lock = await parts.openLock(store).acquire(lookId, signal);
  if (!lock.ok) return lock.failure.code === 'site.locked' ? succeed({ kind: 'busy' }) : lock;
  try {
    const status = await store.readStatus();
    if (!status.ok) return failWith(status.failure);
    const manifest = await store.readManifest();
    // A run has published another one meanwhile, and has looked by itself.
    if (!manifest.ok || manifest.value?.sha256 !== found.manifest.sha256) return succeed({ kind: 'busy' });
    const at = parts.clock.now().toISOString();
    const engines = foldStatus(statusNow(parts, settings, status.value), {
      ...{ kind: 'engines', at, engines: found.engines },
    });
    const looked = foldStatus(engines, { kind: 'distribution points', at, events: found.events });
    const snapshot =
      found.backlogs === null ? looked : foldStatus(looked, { kind: 'backlogs', at, ...found.backlogs });
    const alerts = await raiseBetweenRuns(parts, { store, settings, status: snapshot, lookId, signal });
    const told = foldStatus(snapshot, { kind: 'alerts', at, alerts });
    await store.writeStatus(told);
    return succeed({ kind: 'looked', snapshot: told });
  } finally {
    await lock.value.release();
  }
}
