import { planDeliveries } from '../../core/replication-plan.ts';
import type { ReplicationEngine } from '../../ports/replication-engine.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { openEngine } from '../arrivals/open-engine.ts';
import type { SyncParts } from '../sync/sync-parts.ts';

/** What steering needs of a machine. */
export type SteeringParts = Pick<SyncParts, 'openStore' | 'replication'>;

/** What became of asking one engine. */
export interface SteeredEngine {
  readonly description: string;
  /** What was changed, a line each. */
  readonly changes: readonly string[];
  readonly failure: Failure | null;
}

interface ServingEngine {
  readonly engine: ReplicationEngine;
  /** Names of the distribution points that it serves. */
  readonly names: readonly string[];
}

/** Makes every engine of the site what the settings say, as a run with a new catalog does. */
export async function setUpEngines(
  parts: SteeringParts,
  destination: string,
  signal: AbortSignal,
): Promise<Result<readonly SteeredEngine[]>> {
  const opened = await openEngines(parts, destination);
  if (!opened.ok) return opened;
  const done: SteeredEngine[] = [];
  for (const { engine } of opened.value) {
    const prepared = await engine.prepare(signal).finally(engine.close);
    const { description } = engine;
    done.push(
      prepared.ok
        ? { description, changes: prepared.value, failure: null }
        : { description, changes: [], failure: prepared.failure },
    );
  }
  return succeed(done);
}

/** Pauses distribution points at the engine that serves them, or lets them go on. All names must be of some engine. */
export async function pauseDelivery(
  parts: SteeringParts,
  { destination, names, to }: { destination: string; names: readonly string[]; to: 'pause' | 'resume' },
  signal: AbortSignal,
): Promise<Result<null>> {
  const opened = await openEngines(parts, destination);
  if (!opened.ok) return opened;
  const serving = opened.value;
  try {
    const able = serving.filter(({ engine }) => engine[to] !== undefined);
    const served = new Set(able.flatMap((each) => each.names));
    const others = names.filter((name) => !served.has(name));
    if (others.length > 0) return failWith(failure('delivery.cannot-pause', { names: others.join(', ') }));
    for (const each of able) {
      const own = each.names.filter((name) => names.includes(name));
      const done = own.length === 0 ? undefined : await each.engine[to]?.(own, signal);
      if (done?.ok === false) return done;
    }
    return succeed(null);
  } finally {
    for (const { engine } of serving) await engine.close();
  }
}

/** The engines of a site, each with whom it serves. Whoever opens them closes them. */
export async function openEngines(
  { openStore, replication }: SteeringParts,
  destination: string,
): Promise<Result<readonly ServingEngine[]>> {
  const store = openStore(destination);
  const settings = await store.readSettings();
  if (!settings.ok) return settings;
  const { distributionPoints, distributionPointGroups } = settings.value;
  const enabled = distributionPoints.filter((point) => point.enabled);
  const engines = replication?.openEngines(store, settings.value) ?? {};
  return succeed(
    planDeliveries(enabled, distributionPointGroups).engines.flatMap((served) => {
      const engine = openEngine(engines, served);
      return engine === null ? [] : [{ engine, names: served.points.map(({ name }) => name) }];
    }),
  );
}
