import { assertNever } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import { scheduleIdOf } from './scheduled-work.ts';

/** A change that leaves something behind; what Setup took away itself is settled with what had made it. */
export type LastingChange = Exclude<Change, { kind: 'share removed' | 'folder removed' | 'host retired' }>;

/** One thing to take back for good, and the journaled changes that are settled with it. */
export interface TakeBack {
  /** Stable for a site: `share:PackageSrc`. */
  readonly id: string;
  readonly change: LastingChange;
  readonly covers: readonly Change[];
}

/**
 * What is to be taken back of everything that Setups changed for a site (in order), last made first. Several
 * changes of one thing are one: a share goes as it was last set, a setting as it was before the first Setup. The
 * permissions of folders that go with the site are not put back: until they are gone, what still lies in them
 * stays as protected as it is. What a later Setup took away again is not there to be taken back.
 */
export function takeBacksOf(changes: readonly Change[]): TakeBack[] {
  return [...groupsOf(changes)]
    .flatMap(([id, covers]) => {
      const lasting = lastingChanges(covers);
      return lasting.length === 0 ? [] : [{ id, covers, change: merge(lasting) }];
    })
    .reverse();
}

/** Changes of things that are gone already: settled with the removal of their site. */
export function settledChanges(changes: readonly Change[]): Change[] {
  return [...groupsOf(changes).values()].filter((group) => lastingChanges(group).length === 0).flat();
}

function groupsOf(changes: readonly Change[]): Map<string, Change[]> {
  const created = createdThings(changes);
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const id = idOf(change, created);
    groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  return groups;
}

/** What was done to a thing since it was last taken away. */
function lastingChanges(changes: readonly Change[]): LastingChange[] {
  let lasting: LastingChange[] = [];
  for (const change of changes) {
    lasting = isLasting(change) ? [...lasting, change] : [];
  }
  return lasting;
}

function isLasting(change: Change): change is LastingChange {
  return !['share removed', 'folder removed', 'host retired'].includes(change.kind);
}

interface CreatedThings {
  readonly folders: ReadonlySet<string>;
  readonly shares: ReadonlySet<string>;
}

function createdThings(changes: readonly Change[]): CreatedThings {
  return {
    folders: new Set(changes.flatMap((change) => (change.kind === 'folder created' ? [change.path] : []))),
    shares: new Set(changes.flatMap((change) => (change.kind === 'share created' ? [change.name] : []))),
  };
}

function idOf(change: Change, created: CreatedThings): string {
  switch (change.kind) {
    case 'group created':
      return `group:${change.name}`;
    case 'folder created':
    case 'folder removed':
      return `folder:${change.path}`;
    case 'permissions set':
      return created.folders.has(change.path) ? `folder:${change.path}` : `permissions:${change.path}`;
    case 'share created':
    case 'share removed':
      return `share:${change.name}`;
    case 'share access set':
      return created.shares.has(change.name) ? `share:${change.name}` : `access:${change.name}`;
    case 'settings written':
      return `settings:${change.path}`;
    case 'handed over':
      return 'handed over';
    case 'host installed':
    case 'host retired':
      return `host:${change.computer}`;
    case 'catalog obtained':
      return 'catalog';
    case 'schedule installed':
      return `schedule:${scheduleIdOf(change)}`;
    case 'distributed':
      return 'distributed';
    case 'site registered':
      return 'registration';
    default:
      return assertNever(change);
  }
}

/** The first change of a thing knows how it was before, the last one how Setup left it. */
function merge(changes: readonly LastingChange[]): LastingChange {
  const main =
    changes.find(({ kind }) => kind === 'folder created' || kind === 'share created') ?? changes[0];
  if (main === undefined) throw new Error('a thing without changes');
  switch (main.kind) {
    case 'share created':
    case 'share access set': {
      const access = changes.flatMap((change) =>
        'access' in change && change.access !== undefined ? [change.access] : [],
      );
      const last = access.at(-1);
      return last === undefined ? main : { ...main, access: last };
    }
    case 'permissions set': {
      const set = changes.flatMap((change) =>
        change.kind === 'permissions set' && change.set !== undefined ? [change.set] : [],
      );
      const last = set.at(-1);
      return last === undefined ? main : { ...main, set: last };
    }
    case 'settings written':
    case 'schedule installed':
      return { ...main, before: null };
    case 'catalog obtained':
      return { ...main, held: false };
    case 'distributed': {
      const points = changes.flatMap((change) =>
        change.kind === 'distributed' ? change.distributionPoints : [],
      );
      return {
        ...main,
        distributionPoints: [...new Map(points.map((point) => [point.path, point])).values()],
      };
    }
    case 'host installed':
      return changes.findLast(({ kind }) => kind === 'host installed') ?? main;
    default:
      return main;
  }
}
