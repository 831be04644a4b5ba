import type { DistributionPointEvent } from '../../core/distribution-point-fold.ts';
import { planDeliveries } from '../../core/replication-plan.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { askBacklogs, chooseBacklogs } from '../arrivals/ask-backlogs.ts';
import { type AskedEngines, askEngines } from '../arrivals/ask-engines.ts';
import { proofBytesPerLook } from '../arrivals/look-limits.ts';
import { knownArrivals, proveArrivals } from '../arrivals/prove-arrivals.ts';
import { distributeCatalog } from './distribute-catalog.ts';
import type { RunRecorder } from './run-recorder.ts';
import type { LockedRun } from './run-under-lock.ts';
import type { ReplicationParts } from './sync-parts.ts';

export interface CatalogDelivery {
  readonly run: LockedRun;
  readonly recorder: RunRecorder;
  readonly manifest: CatalogManifest;
  /** Every enabled distribution point that the run cares for. */
  readonly targets: readonly DistributionPointSetting[];
  readonly signal: AbortSignal;
  /** A file of this computer with the published bytes; asked for only where we copy. */
  localCatalog(): Promise<Result<string>>;
}

/** Reading what arrived must not keep a run, and so the site's lock, for long: the next look goes on. */
const mayReadForMs = 20 * 60_000;

/**
 * Tells engines of the published catalog, copies it where we copy, and proves what engines have delivered. Answers with
 * the bytes that we wrote.
 */
export async function deliverCatalog(delivery: CatalogDelivery): Promise<Result<number>> {
  const { run, recorder, manifest, targets, signal } = delivery;
  const { parts, store, settings, mode, runId } = run;
  const plan = planDeliveries(targets, settings.distributionPointGroups);
  const engines = askEngines({
    ...{ plan, signal, engines: parts.replication?.openEngines(store, settings) ?? {} },
    before: recorder.snapshot.engines ?? [],
    note: (event) => recorder.note(event),
  });
  try {
    await engines.tell({ manifest, packageSource: store.packageSource, runId });
    let bytesWritten = 0;
    if (plan.copied.length > 0) {
      const catalogPath = await delivery.localCatalog();
      if (!catalogPath.ok) return catalogPath;
      bytesWritten = await distributeCatalog({
        ...{ recorder, manifest, runId, signal, targets: plan.copied, reprove: mode.reprove },
        distributor: parts.openDistributor(store),
        catalogPath: catalogPath.value,
      });
    }
    if (parts.replication !== undefined && plan.replicated.length > 0) {
      await proveDelivered(delivery, parts.replication, engines, plan.replicated);
    }
    return succeed(bytesWritten);
  } finally {
    await engines.close();
  }
}

async function proveDelivered(
  { run, recorder, manifest, signal }: CatalogDelivery,
  replication: ReplicationParts,
  engines: AskedEngines,
  targets: readonly DistributionPointSetting[],
): Promise<void> {
  const { store, settings, mode, parts } = run;
  recorder.change({ kind: 'phase', phase: 'distributing' });
  const previous = await store.readPreviousManifest();
  if (previous.ok && previous.value !== null) {
    recorder.change({ kind: 'published before', manifest: previous.value });
  }
  // Whoever asks for these alone, or for all in full, waits for the answer.
  const isAskedFor = mode.reprove || mode.onlyPoints !== null;
  const plan = chooseBacklogs(parts, { settings, manifest, snapshot: recorder.snapshot });
  const asked = askBacklogs(parts, plan, signal);
  const proven = proveArrivals({
    ...{ engines, settings, manifest, targets, signal, reprove: mode.reprove },
    prover: replication.openProver(store),
    known: knownArrivals(recorder.snapshot, manifest),
    mayReadBytes: isAskedFor ? null : proofBytesPerLook(settings),
    mayReadForMs: isAskedFor ? null : mayReadForMs,
    report: (events) => {
      noteChanges(recorder, events);
      recorder.change({ kind: 'distribution points', events });
    },
  });
  const [backlogs] = await Promise.all([asked, proven]);
  if (backlogs !== null) recorder.change({ kind: 'backlogs', ...backlogs });
  const at = parts.clock.now().toISOString();
  recorder.change({ kind: 'engines', engines: engines.statuses(at) });
}

/** The journal keeps what became different: that thousands are as they were fills it with nothing. */
function noteChanges(recorder: RunRecorder, events: readonly DistributionPointEvent[]): void {
  const before = new Map(recorder.snapshot.distributionPoints.map((point) => [point.name, point]));
  for (const event of events) {
    const { name, kind: state } = event;
    if (before.get(name)?.state === state) continue;
    const failure = 'failure' in event ? { failure: event.failure } : {};
    recorder.note({ kind: 'distribution point', name, state, ...failure });
  }
}
