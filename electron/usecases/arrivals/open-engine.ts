import type { DeliveryPlan } from '../../core/replication-plan.ts';
import type { ReplicationEngine, ReplicationEngines } from '../../ports/replication-engine.ts';

/** The engine of a delivery for the distribution points that it serves, or null where this program cannot ask it. */
export function openEngine(
  engines: ReplicationEngines,
  { delivery, points }: DeliveryPlan['engines'][number],
): ReplicationEngine | null {
  const members = points.map(({ name, path, member = null, maxMBps = null, syncthing }) => ({
    ...{ name, path, member, maxMBps, syncthing },
  }));
  const engine =
    delivery.kind === 'syncthing'
      ? engines.syncthing?.(delivery, members)
      : engines.configmgr?.(delivery, members);
  return engine ?? null;
}
