import type { PointCleaner } from '../../ports/point-cleaner.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { LeftBehind, RemovalOptions } from '../../shared/removal.ts';
import type { Change } from '../../shared/setup-journal.ts';
import { clearRuns } from '../setup-operations/get-catalog.ts';
import { nameOfChange, undoChange } from '../setup-operations/operations.ts';
import type { UndoDeps } from '../setup-operations/setup-context.ts';
import { cleanPoints } from './clean-points.ts';

export type TakeBackDeps = UndoDeps & { readonly pointCleaner: PointCleaner };

/** What taking back depends on besides the change itself; gathered before anything is gone. */
export interface RemovalContext {
  readonly options: RemovalOptions;
  /** Settings of distribution points, for their credentials; those that left the site are not among them. */
  readonly points: readonly DistributionPointSetting[];
  /** SHA-256 of the catalogs that the site brought to distribution points. */
  readonly ours: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** Says what is being done. */
  note(text: string): void;
}

/** What was taken back, for people, and what stays. */
export interface TakenBack {
  readonly removed: readonly string[];
  readonly left: readonly LeftBehind[];
}

/** Takes one thing back for good. What others changed since is left and named. */
export async function takeBack(
  deps: TakeBackDeps,
  change: Change,
  context: RemovalContext,
): Promise<TakenBack> {
  const { keepCatalog, cleanDistributionPoints } = context.options;
  if (change.kind === 'distributed' && cleanDistributionPoints) return cleanPoints(deps, change, context);
  if (change.kind === 'catalog obtained' && keepCatalog) {
    await clearRuns(deps, change.destination);
    return {
      removed: ['the records of runs'],
      left: [{ what: nameOfChange(change), remedy: 'It was kept, as asked.' }],
    };
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
          remedy: 'Somebody changed them since; check that they are as you want.',
        }
      : null;
  }
  if (change.kind === 'share access set' && change.access !== undefined) {
    const same = await deps.shareServer.hasAccess(change.name, change.access);
    return same.ok && !same.value
      ? { what: nameOfChange(change), remedy: 'Somebody changed it since; check that it is as you want.' }
      : null;
  }
  return null;
}
