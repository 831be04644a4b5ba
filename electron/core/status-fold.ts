import type { AlertStatus } from '../shared/alert-state.ts';
import type { DistributionPointSetting } from '../shared/answers.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import { assertNever } from '../shared/result.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type {
  CurrentRun,
  DistributionPointStatus,
  RunPhase,
  RunSummary,
  StatusSnapshot,
  TransferProgress,
} from '../shared/status.ts';
import { type DistributionPointEvent, foldDistributionPoint, settle } from './distribution-point-fold.ts';

/** What changes a site's status during a run. `at`: when (ISO 8601). */
export type StatusEvent = { readonly at: string } & (
  | { readonly kind: 'run started'; readonly run: Pick<CurrentRun, 'id' | 'host' | 'process'> }
  | { readonly kind: 'phase'; readonly phase: RunPhase }
  | { readonly kind: 'progress'; readonly progress: TransferProgress }
  /** What PkgSource holds is known, or was replaced. */
  | { readonly kind: 'catalog'; readonly manifest: CatalogManifest | null }
  | { readonly kind: 'distribution point'; readonly event: DistributionPointEvent }
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
    ...(previous?.alerts === undefined ? {} : { alerts: previous.alerts }),
    distributionPoints: settings.distributionPoints.map((point) =>
      beginPoint(point, known.get(pointKey(point)), now.at),
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
      return { ...now, catalog: event.manifest };
    case 'distribution point':
      return withPoint(now, event.event, event.at);
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

function withPoint(snapshot: StatusSnapshot, event: DistributionPointEvent, at: string): StatusSnapshot {
  return {
    ...snapshot,
    distributionPoints: snapshot.distributionPoints.map((point) =>
      point.name === event.name ? foldDistributionPoint(point, event, at) : point,
    ),
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
    waitingFor: 'the first distribution',
    progress: null,
    reasonCode: null,
    reason: null,
    remedy: null,
    nextTryAt: null,
    failedRuns: 0,
  };
  if (!setting.enabled) return { ...(known ?? fresh), ...idle, state: 'disabled' };
  return known === undefined || known.state === 'disabled' ? { ...fresh, ...held(known) } : known;
}

const idle = {
  waitingFor: null,
  progress: null,
  reasonCode: null,
  reason: null,
  remedy: null,
  nextTryAt: null,
} as const;

function held(known: DistributionPointStatus | undefined): Partial<DistributionPointStatus> {
  if (known === undefined) return {};
  return { sha256: known.sha256, provenAt: known.provenAt, proof: known.proof };
}
