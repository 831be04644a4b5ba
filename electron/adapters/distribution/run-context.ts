import type { TargetFault } from '../../core/engine-faults.ts';
import { retryDelayMs } from '../../core/retry-schedule.ts';
import { judgeFault } from '../../core/target-fault.ts';
import { minutesUntilOpen } from '../../core/time-window.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DistributionEvent, DistributionRequest } from '../../ports/distributor.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import { failure } from '../../shared/failure.ts';
import { waitFor } from '../../shared/waiting.ts';
import type { PointOutcome, SmbCarrier } from './carriers.ts';
import type { CohortCatalog } from './cohort-messages.ts';
import type { PointReports } from './point-reports.ts';
import type { PointRun } from './point-run.ts';
import type { DistributionPolicy } from './policy.ts';
import type { PointProof, ProofCache } from './proof-cache.ts';

/** What the phases of one run share. */
export interface RunContext {
  readonly request: DistributionRequest;
  readonly catalog: CohortCatalog;
  readonly policy: DistributionPolicy;
  readonly workerCommand: readonly string[];
  readonly smb: SmbCarrier;
  readonly clock: Clock;
  readonly proofs: ProofCache;
  readonly reports: PointReports;
  random(): number;
}

/** What was proven before about a point, unless this run is to prove everything again. */
export function earlierProof({ request, proofs }: RunContext, path: string): PointProof['hash'] {
  return request.reprove ? null : (proofs.read(path)?.hash ?? null);
}

/** Ends a point's run in sync and remembers what was proven. */
export function settleInSync(
  context: RunContext,
  point: PointRun,
  { bytesWritten, evidence, replacedSha256 }: Extract<PointOutcome, { kind: 'in sync' }>,
): void {
  const { proofs, reports, catalog, clock } = context;
  const { name, setting, mountPoint } = point;
  point.settled = true;
  proofs.record(setting.path, { hash: evidence, mountPoint });
  reports.report({
    ...{ name, kind: 'in sync', sha256: catalog.sha256, bytesWritten, replacedSha256 },
    provenAt: (evidence === null ? clock.now() : new Date(evidence.provenAtMs)).toISOString(),
    proof: evidence === null ? 'size' : 'read-back',
  });
}

/** Decides what a fault means now: milliseconds until the next try, or null when the point's run has ended. */
export function settleFault(context: RunContext, point: PointRun, fault: TargetFault): number | null {
  const { policy, reports, clock, request } = context;
  const { name, setting } = point;
  point.failures++;
  const verdict = judgeFault(fault, setting.path);
  const waitMs =
    verdict.tryAgain && !point.probeOnly && !request.signal.aborted
      ? retryDelayMs(policy.retries, point.failures, context.random())
      : null;
  if (waitMs === null) {
    point.settled = true;
    reports.report({ name, kind: verdict.outcome, failure: verdict.failure });
  } else {
    const nextTryAt = new Date(clock.now().getTime() + waitMs).toISOString();
    reports.report({ name, kind: 'retrying', failure: verdict.failure, nextTryAt });
  }
  return waitMs;
}

/**
 * Ends the run of a point whose time window is closed: it stays in sync where it was proven to hold this catalog, and
 * else waits until the window opens. False where it is open.
 */
export function settleOutsideWindow(context: RunContext, point: PointRun): boolean {
  const { reports, clock } = context;
  const { name, setting } = point;
  const { window } = setting;
  if (window === undefined) return false;
  const now = clock.now();
  const minutes = minutesUntilOpen(window, now.getHours() * 60 + now.getMinutes());
  if (minutes === 0) return false;
  point.settled = true;
  const held = provenBefore(context, setting);
  if (held !== null) {
    const { sha256, provenAt, proof } = held;
    const nothingDone = { bytesWritten: 0, replacedSha256: null } as const;
    reports.report({ name, kind: 'in sync', sha256, provenAt, proof, ...nothingDone });
    return true;
  }
  const nextTryAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  reports.report({ name, kind: 'waiting', ...waitFor('window', window), nextTryAt });
  return true;
}

/** What an earlier run proved of this catalog at that place, unless all is to be proven anew. */
function provenBefore(
  { request, catalog }: RunContext,
  { name, path }: DistributionPointSetting,
): Pick<Extract<DistributionEvent, { kind: 'in sync' }>, 'sha256' | 'provenAt' | 'proof'> | null {
  const known = request.known.get(name);
  if (request.reprove || known?.state !== 'in sync' || known.path !== path) return null;
  const { sha256, provenAt, proof } = known;
  return sha256 === catalog.sha256 && provenAt !== null && proof !== null
    ? { sha256, provenAt, proof }
    : null;
}

/** Ends whatever has not ended, because the run was cancelled. */
export function settleCancelled({ reports }: RunContext, points: readonly PointRun[]): void {
  for (const point of points) {
    if (point.settled) continue;
    point.settled = true;
    const step = reports.lastStep(point.name);
    reports.report({ name: point.name, kind: 'failed', failure: failure('program.cancelled', { step }) });
  }
}
