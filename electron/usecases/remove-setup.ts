import type { TakeBack } from '../core/take-back.ts';
import { failure } from '../shared/failure.ts';
import type { LeftBehind, RemovalOutcome, RemovalPlan, RemovalProgress } from '../shared/removal.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { JournalEvent } from '../shared/setup-journal.ts';
import { planRemoval } from './plan-removal.ts';
import { findTakeBacks, gatherRemoval, type RemovalRequest } from './removal/gather-removal.ts';
import { createRemovalProgress } from './removal/removal-progress.ts';
import { takeBack } from './removal/take-back.ts';
import type { RemoveSetupDeps } from './setup-dependencies.ts';

export interface RemoveSetupRequest extends RemovalRequest {
  /** Hash of the plan that was shown: another one is not carried out. */
  readonly planHash: string;
  /** Ends the cleaning of distribution points; what is quick is finished. */
  readonly signal: AbortSignal;
  report(progress: RemovalProgress): void;
}

/**
 * Removes a site: exactly what Setup's journal says it made, last first, and nothing more. A run that is under way
 * keeps the site. Refused with `rights.missing`, `setup.not-ours`, `setup.plan-changed`, `site.locked`, or because
 * the journal cannot be read.
 */
export async function removeSetup(
  deps: RemoveSetupDeps,
  request: RemoveSetupRequest,
): Promise<RemovalOutcome> {
  const ready = await prepareRemoval(deps, request);
  if (!ready.ok) return { kind: 'refused', failure: ready.failure };
  const { plan, takeBacks } = ready.value;
  const setupId = deps.identifiers.newId();
  const journal = (event: JournalBody) =>
    deps.journal.append({ at: deps.clock.now().toISOString(), setupId, ...event });
  const { destination: site } = request;
  const { hash: planHash } = plan;
  await journal({ kind: 'setup started', format: 1, site, planHash, process: deps.processId });

  const progress = createRemovalProgress(plan, request.report);
  const context = await gatherRemoval(deps, request, { signal: request.signal, note: progress.note });
  const planned = new Set(plan.operations.map(({ id }) => id));
  const removed: string[] = [];
  const leftBehind: LeftBehind[] = [];
  for (const { id, change, covers } of takeBacks) {
    progress.begin(id);
    const taken = await takeBack(deps, change, context);
    progress.end(id, taken.left);
    if (planned.has(id)) removed.push(...taken.removed);
    leftBehind.push(...taken.left);
    const [left] = taken.left;
    const events: JournalBody[] =
      left === undefined
        ? covers.map((covered) => ({ kind: 'change undone', change: covered }))
        : [{ kind: 'change not undone', change, ...left }];
    // A full disk must not keep the rest from being removed; removing again later does no harm.
    for (const event of events) await journal(event).catch(() => undefined);
  }
  await journal({ kind: 'setup ended', outcome: 'removed' }).catch(() => undefined);
  return { kind: 'removed', removed, leftBehind };
}

type JournalBody = JournalEvent extends infer Event
  ? Event extends JournalEvent
    ? Omit<Event, 'at' | 'setupId'>
    : never
  : never;

interface ReadyRemoval {
  readonly plan: RemovalPlan;
  readonly takeBacks: readonly TakeBack[];
}

async function prepareRemoval(
  deps: RemoveSetupDeps,
  request: RemoveSetupRequest,
): Promise<Result<ReadyRemoval>> {
  const { machine } = deps;
  if (!(await machine.hasRights())) {
    return failWith(
      failure('rights.missing', { account: machine.account(), action: 'remove shares and schedules' }),
    );
  }
  const takeBacks = await findTakeBacks(deps, request.destination);
  if (!takeBacks.ok) return takeBacks;
  const plan = await planRemoval(deps, request);
  if (!plan.ok) return plan;
  if (plan.value.hash !== request.planHash) {
    const changes = plan.value.operations.map(({ title }) => title).join('; ');
    return failWith(failure('setup.plan-changed', { changes: changes || 'nothing is left to remove' }));
  }
  const idle = await waitUntilIdle(deps, request.destination);
  return idle.ok ? succeed({ plan: plan.value, takeBacks: takeBacks.value }) : idle;
}

/** A run that is under way keeps the site; a new one finds no schedule that starts it. */
async function waitUntilIdle(deps: RemoveSetupDeps, destination: string): Promise<Result<null>> {
  const { paths } = deps.openStore(destination);
  if ((await deps.files.look(paths.syncFolder))?.kind !== 'folder') return succeed(null);
  const lock = await deps.siteLock(destination).acquire(deps.identifiers.newId());
  if (!lock.ok) return lock;
  await lock.value.release();
  return succeed(null);
}
