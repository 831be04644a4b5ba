import type { AlertStatus } from '../shared/alert-state.ts';
import type { DistributionPointSetting } from '../shared/answers.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import { type DeliveryKind, deliveriesIn } from '../shared/delivery.ts';
import { noReason } from '../shared/reason.ts';
import { assertNever } from '../shared/result.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type {
  CurrentRun,
  DistributionPointStatus,
  EngineStatus,
  RunPhase,
  RunSummary,
  StatusSnapshot,
  TransferProgress,
} from '../shared/status.ts';
import { notWaiting, waitFor } from '../shared/waiting.ts';
import { type ToldBacklogs, withBacklogs } from './dfsr/backlog-fold.ts';
import { type DistributionPointEvent, foldDistributionPoint, settle } from './distribution-point-fold.ts';

/** What changes a site's status during a run. `at`: when (ISO 8601). */
export type StatusEvent = { readonly at: string } & (
  | { readonly kind: 'run started'; readonly run: Pick<CurrentRun, 'id' | 'host' | 'process'> }
  | { readonly kind: 'phase'; readonly phase: RunPhase }
  | { readonly kind: 'progress'; readonly progress: TransferProgress }
  /** What PkgSource holds is known, or was replaced. */
  | { readonly kind: 'catalog'; readonly manifest: CatalogManifest | null }
  /** A catalog that was published before the records of that began. */
  | { readonly kind: 'published before'; readonly manifest: CatalogManifest }
  | { readonly kind: 'distribution point'; readonly event: DistributionPointEvent }
  /** The same for many at once: thousands of them change in one look. */
  | { readonly kind: 'distribution points'; readonly events: readonly DistributionPointEvent[] }
  | { readonly kind: 'engines'; readonly engines: readonly EngineStatus[] }
  /** Backlogs that DFS Replication told, by distribution points, or why it could not be asked at all. */
  | ({ readonly kind: 'backlogs' } & ToldBacklogs)
  | { readonly kind: 'alerts'; readonly alerts: AlertStatus }
  | { readonly kind: 'run ended'; readonly summary: RunSummary; readonly nextRunAt: string | null }
);

/**
 * The snapshot that a run begins with: the site's settings, and what the last snapshot knew of distribution points
 * that are still the same. `previous` is null for a site that was never synchronized.
 */
export function beginStatus(
  settings: SiteSettings,
  previous: StatusSnapshot | null,
  now: { readonly at: string; readonly nextRunAt: string | null },
): StatusSnapshot {
  const known = new Map((previous?.distributionPoints ?? []).map((point) => [pointKey(point), point]));
  const deliveryOf = deliveriesIn(settings.distributionPointGroups);
  return {
    format: 1,
    site: settings.destination,
    share: { name: settings.share.name, unc: settings.share.unc },
    catalog: previous?.catalog ?? null,
    lastRun: previous?.lastRun ?? null,
    lastSuccessAt: previous?.lastSuccessAt ?? null,
    currentRun: null,
    schedule: settings.syncHost.schedule,
    nextRunAt: now.nextRunAt,
    ...(previous?.published === undefined ? {} : { published: previous.published }),
    ...(previous?.engines === undefined ? {} : { engines: previous.engines }),
    ...(previous?.dfsReplication === undefined ? {} : { dfsReplication: previous.dfsReplication }),
    ...(previous?.alerts === undefined ? {} : { alerts: previous.alerts }),
    distributionPoints: settings.distributionPoints.map((point) =>
      withDelivery(beginPoint(point, known.get(pointKey(point)), now.at), point, deliveryOf(point).kind),
    ),
    updatedAt: now.at,
  };
}

/** The snapshot after an event. Pure: snapshots and events are never changed. */
export function foldStatus(snapshot: StatusSnapshot, event: StatusEvent): StatusSnapshot {
  const now = { ...snapshot, updatedAt: event.at };
  switch (event.kind) {
    case 'run started':
      return {
        ...now,
        currentRun: { ...event.run, startedAt: event.at, phase: 'starting', progress: null },
      };
    case 'phase':
      return withRun(now, { phase: event.phase, progress: null });
    case 'progress':
      return withRun(now, { progress: event.progress });
    case 'catalog':
      return withCatalog(now, event.manifest, event.at);
    case 'published before':
      return withEarlier(now, event.manifest);
    case 'distribution point':
      return withPoints(now, [event.event], event.at);
    case 'distribution points':
      return withPoints(now, event.events, event.at);
    case 'engines':
      return { ...now, engines: [...event.engines] };
    case 'backlogs':
      return withBacklogs(now, event, event.at);
    case 'alerts':
      return { ...now, alerts: event.alerts };
    case 'run ended':
      return endRun(now, event.summary, event.nextRunAt);
    default:
      return assertNever(event);
  }
}

function endRun(snapshot: StatusSnapshot, summary: RunSummary, nextRunAt: string | null): StatusSnapshot {
  const succeeded = summary.outcome === 'updated' || summary.outcome === 'unchanged';
  return {
    ...snapshot,
    currentRun: null,
    lastRun: summary,
    lastSuccessAt: succeeded || summary.outcome === 'some failed' ? summary.endedAt : snapshot.lastSuccessAt,
    nextRunAt,
    distributionPoints: snapshot.distributionPoints.map((point) => settle(point, summary.endedAt, nextRunAt)),
  };
}

function withRun(snapshot: StatusSnapshot, change: Partial<CurrentRun>): StatusSnapshot {
  if (snapshot.currentRun === null) return snapshot;
  return { ...snapshot, currentRun: { ...snapshot.currentRun, ...change } };
}

/** Three years of monthly catalogs: what is older than that is nothing that a distribution point should hold. */
const rememberedCatalogs = 36;

function withCatalog(snapshot: StatusSnapshot, manifest: CatalogManifest | null, at: string): StatusSnapshot {
  const now = { ...snapshot, catalog: manifest };
  const before = snapshot.published ?? [];
  if (manifest === null || before[0]?.sha256 === manifest.sha256) return now;
  const { sha256, sizeBytes, date } = manifest;
  const others = before.filter((each) => each.sha256 !== sha256);
  return { ...now, published: [{ sha256, sizeBytes, date, at }, ...others].slice(0, rememberedCatalogs) };
}

function withEarlier(snapshot: StatusSnapshot, manifest: CatalogManifest): StatusSnapshot {
  const { sha256, sizeBytes, date, obtainedAt: at } = manifest;
  const published = snapshot.published ?? [];
  if (published.some((each) => each.sha256 === sha256)) return snapshot;
  return {
    ...snapshot,
    published: [...published, { sha256, sizeBytes, date, at }].slice(0, rememberedCatalogs),
  };
}

function withPoints(
  snapshot: StatusSnapshot,
  events: readonly DistributionPointEvent[],
  at: string,
): StatusSnapshot {
  const byName = new Map(events.map((event) => [event.name, event]));
  return {
    ...snapshot,
    distributionPoints: snapshot.distributionPoints.map((point) => {
      const event = byName.get(point.name);
      return event === undefined ? point : foldDistributionPoint(point, event, at);
    }),
  };
}

/** A distribution point that was moved to another path is another one, though its name is the same. */
function pointKey(point: Pick<DistributionPointStatus, 'name' | 'path'>): string {
  return `${point.name}\n${point.path}`;
}

function beginPoint(
  setting: DistributionPointSetting,
  known: DistributionPointStatus | undefined,
  at: string,
): DistributionPointStatus {
  const fresh: DistributionPointStatus = {
    name: setting.name,
    path: setting.path,
    state: 'waiting',
    sha256: null,
    provenAt: null,
    proof: null,
    since: at,
    ...waitFor('firstDistribution'),
    progress: null,
    ...noReason,
    nextTryAt: null,
    failedRuns: 0,
  };
  if (!setting.enabled) return { ...(known ?? fresh), ...idle, state: 'disabled' };
  return known === undefined || known.state === 'disabled' ? { ...fresh, ...held(known) } : known;
}

/** What the settings say of a point now. One that we copy to from now on does not wait for an engine any more. */
function withDelivery(
  point: DistributionPointStatus,
  { group }: DistributionPointSetting,
  delivery: DeliveryKind,
): DistributionPointStatus {
  const { delivery: _delivery, group: _group, backlog, ...known } = point;
  const waits = delivery === 'copy' && known.state === 'arriving';
  return {
    ...known,
    ...(waits ? { ...idle, ...waitFor('nextRun'), state: 'waiting' as const } : {}),
    ...(delivery === 'copy' ? {} : { delivery }),
    ...(delivery === 'replicated' && backlog !== undefined ? { backlog } : {}),
    ...(group === undefined ? {} : { group }),
  };
}

const idle = {
  ...notWaiting,
  progress: null,
  ...noReason,
  nextTryAt: null,
} as const;

function held(known: DistributionPointStatus | undefined): Partial<DistributionPointStatus> {
  if (known === undefined) return {};
  return { sha256: known.sha256, provenAt: known.provenAt, proof: known.proof };
}
