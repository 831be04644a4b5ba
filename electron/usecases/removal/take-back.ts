import { describeFileError } from '../../core/file-error.ts';
import { samePath } from '../../core/path-rules.ts';
import type { PointCleaner } from '../../ports/point-cleaner.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { RemovalOptions } from '../../shared/removal.ts';
import type { Change } from '../../shared/setup-journal.ts';
import type { LeftBehind } from '../../shared/setup-progress.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { clearRuns, removeCatalog } from '../setup-operations/get-catalog.ts';
import { nameOfChange, undoChange } from '../setup-operations/operations.ts';
import type { UndoDeps } from '../setup-operations/setup-context.ts';
import { cleanPoints } from './clean-points.ts';

export type TakeBackDeps = UndoDeps & { readonly pointCleaner: PointCleaner };

/** What taking back depends on besides the change itself; gathered before anything is gone. */
export interface RemovalContext {
  readonly options: RemovalOptions;
  readonly destination: string;
  /** The site's folder `.sync`, in which the lock of its runs lies. */
  readonly syncFolder: string;
  /** Settings of distribution points, for their credentials; those that left the site are not among them. */
  readonly points: readonly DistributionPointSetting[];
  /** SHA-256 of the catalogs that the site brought to distribution points. */
  readonly ours: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** Lets go of the lock of the site's runs: the folder that it lies in is next. */
  releaseSite(): Promise<void>;
  /** Says what is being done. */
  note(text: Message): void;
}

/** What was taken back, for people, and what stays. */
export interface TakenBack {
  readonly removed: readonly Message[];
  readonly left: readonly LeftBehind[];
}

/** Takes one thing back for good. What others changed since is left and named, and so is what fails. */
export async function takeBack(
  deps: TakeBackDeps,
  change: Change,
  context: RemovalContext,
): Promise<TakenBack> {
  try {
    return await takeBackByKind(deps, change, context);
  } catch (error) {
    // Whatever goes wrong here, the rest is still to be taken back.
    const remedy = message('leftRemedies', 'removeByHand', { cause: describeFileError(error) });
    return { removed: [], left: [{ what: nameOfChange(change), remedy }] };
  }
}

async function takeBackByKind(
  deps: TakeBackDeps,
  change: Change,
  context: RemovalContext,
): Promise<TakenBack> {
  const { keepCatalog, cleanDistributionPoints } = context.options;
  if (change.kind === 'distributed' && cleanDistributionPoints) return cleanPoints(deps, change, context);
  if (change.kind === 'catalog obtained') {
    if (!keepCatalog) await removeCatalog(deps, change.destination);
    await clearRuns(deps, change.destination, 'but its lock');
    return keepCatalog
      ? {
          removed: [message('leftThings', 'records')],
          left: [{ what: nameOfChange(change), remedy: message('leftRemedies', 'kept') }],
        }
      : { removed: [nameOfChange(change)], left: [] };
  }
  if (change.kind === 'folder created' && samePath(change.path, context.syncFolder, deps.machine.platform)) {
    await context.releaseSite();
    // Whatever a run that came too late made before it found the lock, and locks of killed runs.
    await clearRuns(deps, context.destination, 'with its lock');
  }
  const changed = await changedByOthers(deps, change);
  const left = changed ?? (await undoChange(deps, change));
  return left === null ? { removed: [nameOfChange(change)], left: [] } : { removed: [], left: [left] };
}

/** Why what Setup had set is not put back to what it was before, or null. */
async function changedByOthers(deps: TakeBackDeps, change: Change): Promise<LeftBehind | null> {
  if (change.kind === 'permissions set' && change.set !== undefined) {
    if ((await deps.files.look(change.path)) === null) return null;
    const same = await deps.permissions.isRight(change.path, change.set.access, change.set.rule);
    return same.ok && !same.value
      ? {
          what: nameOfChange(change),
          remedy: message('leftRemedies', 'permissionsChanged'),
        }
      : null;
  }
  if (change.kind === 'share access set' && change.access !== undefined) {
    const same = await deps.shareServer.hasAccess(change.name, change.access);
    return same.ok && !same.value
      ? { what: nameOfChange(change), remedy: message('leftRemedies', 'accessListChanged') }
      : null;
  }
  return null;
}
