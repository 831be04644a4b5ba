import { siteFileFailure } from '../core/file-error.ts';
import { startedOnly } from '../core/unfinished-setup.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { RemovalOutcome, RemovalPlan, RemovalProgress } from '../shared/removal.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { JournalEvent } from '../shared/setup-journal.ts';
import type { LeftBehind } from '../shared/setup-progress.ts';
import { listed } from '../shared/texts/listed.ts';
import { type Message, message } from '../shared/texts/message.ts';
import { type HeldSite, holdSite } from './hold-site.ts';
import { missingRights } from './missing-rights.ts';
import { planRemoval } from './plan-removal.ts';
import {
  type FoundTakeBacks,
  findTakeBacks,
  gatherRemoval,
  type RemovalRequest,
} from './removal/gather-removal.ts';
import { createRemovalProgress } from './removal/removal-progress.ts';
import { takeBack } from './removal/take-back.ts';
import { leftInEnglish } from './setup-changes.ts';
import type { RemoveSetupDeps } from './setup-dependencies.ts';

export interface RemoveSetupRequest extends RemovalRequest {
  /** Hash of the plan that was shown: another one is not carried out. */
  readonly planHash: string;
  /** Ends the cleaning of distribution points; what is quick is finished. */
  readonly signal: AbortSignal;
  report(progress: RemovalProgress): void;
}

/**
 * Removes a site: exactly what Setup's journal says it made, last first, and nothing more. No run can work on the site
 * meanwhile, and no Setup on this computer. Killed, it is found at the next start, and removing again finishes it.
 * Refused with `rights.missing`, `setup.locked`, `setup.not-ours`, `setup.plan-changed`, `site.locked`, or because the
 * journal cannot be read or written.
 */
export async function removeSetup(
  deps: RemoveSetupDeps,
  request: RemoveSetupRequest,
): Promise<RemovalOutcome> {
  const missing = await missingRights(deps.machine, 'clear');
  if (missing !== null) return refused(missing);
  const lock = await deps.setupLock.acquire('removal', request.destination);
  if (!lock.ok) return refused(lock.failure);
  try {
    const ready = await prepareRemoval(deps, request);
    if (!ready.ok) return refused(ready.failure);
    const site = await holdSite(deps, request.destination, 'removal');
    if (!site.ok) return refused(site.failure);
    try {
      return await carryOutRemoval(deps, request, ready.value, site.value);
    } finally {
      await site.value.release();
    }
  } finally {
    await lock.value.release();
  }
}

function refused(reason: Failure): RemovalOutcome {
  return { kind: 'refused', failure: reason };
}

async function carryOutRemoval(
  deps: RemoveSetupDeps,
  request: RemoveSetupRequest,
  { plan, takeBacks, settled }: ReadyRemoval,
  held: HeldSite,
): Promise<RemovalOutcome> {
  const journal = await beginJournal(deps, request);
  if (!journal.ok) return refused(journal.failure);
  const progress = createRemovalProgress(plan, request.report);
  const context = await gatherRemoval(deps, request, {
    signal: request.signal,
    note: progress.note,
    releaseSite: held.release,
  });
  const planned = new Set(plan.operations.map(({ id }) => id));
  const removed: Message[] = [];
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
        : [{ kind: 'change not undone', change, ...leftInEnglish(left) }];
    for (const event of events) await journal.value.append(event);
  }
  for (const change of settled) await journal.value.append({ kind: 'change undone', change });
  await journal.value.end();
  return { kind: 'removed', removed, leftBehind };
}

interface RemovalJournal {
  /** A full disk must not keep the rest from being removed; removing again later does no harm. */
  append(event: JournalBody): Promise<void>;
  /** Ends this removal, and those of the site that were interrupted before. */
  end(): Promise<void>;
}

async function beginJournal(
  deps: RemoveSetupDeps,
  { destination: site, planHash, keepCatalog, cleanDistributionPoints }: RemoveSetupRequest,
): Promise<Result<RemovalJournal>> {
  const setupId = deps.identifiers.newId();
  const at = () => deps.clock.now().toISOString();
  const earlier = await deps.journal.read();
  if (!earlier.ok) return earlier;
  const interrupted = startedOnly(earlier.value).filter(
    (started) => started.site === site && started.removal !== undefined,
  );
  try {
    await deps.journal.append({
      ...{ at: at(), setupId, kind: 'setup started', format: 1, site, planHash },
      process: deps.processId,
      owner: await deps.setupOwners.self(),
      removal: { keepCatalog, cleanDistributionPoints },
    });
  } catch (error) {
    return failWith(siteFileFailure('writing', deps.journal.path, error));
  }
  return succeed({
    append: (event) => deps.journal.append({ at: at(), setupId, ...event }).catch(() => undefined),
    end: async () => {
      for (const id of [setupId, ...interrupted.map((started) => started.setupId)]) {
        await deps.journal
          .append({ at: at(), setupId: id, kind: 'setup ended', outcome: 'removed' })
          .catch(() => undefined);
      }
    },
  });
}

type JournalBody = JournalEvent extends infer Event
  ? Event extends JournalEvent
    ? Omit<Event, 'at' | 'setupId'>
    : never
  : never;

interface ReadyRemoval extends FoundTakeBacks {
  readonly plan: RemovalPlan;
}

async function prepareRemoval(
  deps: RemoveSetupDeps,
  request: RemoveSetupRequest,
): Promise<Result<ReadyRemoval>> {
  const found = await findTakeBacks(deps, request.destination);
  if (!found.ok) return found;
  const plan = await planRemoval(deps, request);
  if (!plan.ok) return plan;
  if (plan.value.hash !== request.planHash) {
    const titles = plan.value.operations.map(({ title }) => title);
    const changes = listed(
      titles.length === 0 ? [message('planChanges', 'nothingToRemove')] : titles,
      'semicolon',
    );
    return failWith(failure('setup.plan-changed', { changes }));
  }
  return succeed({ plan: plan.value, ...found.value });
}
