import { samePath } from '../core/path-rules.ts';
import { changesOfSite } from '../core/setup-journal-fold.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { RemoveSetupDeps } from './setup-dependencies.ts';
import { clearRuns } from './setup-operations/get-catalog.ts';
import { nameOfChange, undoChange } from './setup-operations/operations.ts';
import type { LeftBehind } from './setup-operations/setup-context.ts';

export interface RemoveSetupRequest {
  readonly destination: string;
  /** Leave the catalog, and the folders that hold it. */
  readonly keepCatalog: boolean;
}

export interface RemovedSetup {
  /** What was taken back, for people. */
  readonly removed: readonly string[];
  /** What stays: kept on request, or changed by others since. */
  readonly leftBehind: readonly LeftBehind[];
}

/**
 * Removes a site: exactly what Setup's journal says it made, last first, and nothing more. Runs on the site are
 * kept out meanwhile. Failures: `rights.missing`, `setup.not-ours`, `site.locked`, an unreadable journal.
 */
export async function removeSetup(
  deps: RemoveSetupDeps,
  request: RemoveSetupRequest,
): Promise<Result<RemovedSetup>> {
  const { machine, journal, identifiers } = deps;
  if (!(await machine.hasRights())) {
    return failWith(
      failure('rights.missing', { account: machine.account(), action: 'remove shares and schedules' }),
    );
  }
  const events = await journal.read();
  if (!events.ok) return events;
  const changes = changesOfSite(events.value, (site) =>
    samePath(site, request.destination, machine.platform),
  );
  if (changes.length === 0) return failWith(failure('setup.not-ours', { site: request.destination }));
  const idle = await waitUntilIdle(deps, request.destination);
  if (!idle.ok) return idle;

  const setupId = identifiers.newId();
  const at = () => deps.clock.now().toISOString();
  const { processId: process } = deps;
  await journal.append({
    at: at(),
    setupId,
    kind: 'setup started',
    format: 1,
    site: request.destination,
    planHash: '',
    process,
  });
  const removed: string[] = [];
  const leftBehind: LeftBehind[] = [];
  const ownFolders = new Set(
    changes.flatMap((change) => (change.kind === 'folder created' ? [change.path] : [])),
  );
  for (const change of changes.toReversed()) {
    const left = await takeBack(deps, change, request, ownFolders);
    if (left === null) {
      removed.push(nameOfChange(change));
      await journal.append({ at: at(), setupId, kind: 'change undone', change });
    } else {
      leftBehind.push(left);
      await journal.append({ at: at(), setupId, kind: 'change not undone', change, ...left });
    }
  }
  await journal.append({ at: at(), setupId, kind: 'setup ended', outcome: 'removed' });
  return succeed({ removed, leftBehind });
}

/** A run that is under way ends first or keeps the site; a new one finds no schedule that starts it. */
async function waitUntilIdle(deps: RemoveSetupDeps, destination: string): Promise<Result<null>> {
  const { paths } = deps.openStore(destination);
  if ((await deps.files.look(paths.syncFolder))?.kind !== 'folder') return succeed(null);
  const lock = await deps.siteLock(destination).acquire(deps.identifiers.newId());
  if (!lock.ok) return lock;
  await lock.value.release();
  return succeed(null);
}

/**
 * Takes a change back for good: settings and schedule go, whatever they were before. Permissions of folders that
 * go with the site are not put back: until they are gone, what still lies in them stays as protected as it is.
 */
async function takeBack(
  deps: RemoveSetupDeps,
  change: Change,
  { keepCatalog }: RemoveSetupRequest,
  ownFolders: ReadonlySet<string>,
): Promise<LeftBehind | null> {
  switch (change.kind) {
    case 'permissions set':
      return ownFolders.has(change.path) ? null : undoChange(deps, change);
    case 'settings written':
    case 'schedule installed':
      return undoChange(deps, { ...change, before: null });
    case 'catalog obtained':
      if (!keepCatalog) return undoChange(deps, { ...change, held: false });
      await clearRuns(deps, change.destination);
      return { what: nameOfChange(change), remedy: 'It was kept, as asked.' };
    default:
      return undoChange(deps, change);
  }
}
