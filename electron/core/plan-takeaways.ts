import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { Operation } from '../shared/plan.ts';
import { someOf } from '../shared/texts/listed.ts';
import { type Message, message } from '../shared/texts/message.ts';
import { samePath } from './path-rules.ts';
import type { FormerFolder, SetupFacts } from './setup-facts.ts';
import { sameShareName } from './share-name.ts';

/** What a change of the answers takes away, and what stays although the answers no longer want it. */
export interface Takeaways {
  readonly operations: readonly Operation[];
  readonly warnings: readonly Failure[];
}

/**
 * Shares of the site's folders under other names than `wantedShares`, and folders of an updates source of before. Only
 * what Setup made and nobody changed since is taken away; a folder only when it is empty.
 */
export function planTakeaways(facts: SetupFacts, wantedShares: readonly string[]): Takeaways {
  const unwanted = facts.siteShares.filter(
    ({ name }) => !wantedShares.some((wanted) => sameShareName(wanted, name)),
  );
  const staying = unwanted.filter(({ whose }) => whose !== 'ours');
  const operations: Operation[] = [];
  const warnings: Failure[] = staying.map(({ name, path, whose }) =>
    failure('share.stays', {
      name,
      path,
      why: message('stayReasons', whose === 'theirs' ? 'shareNotOurs' : 'shareChanged'),
    }),
  );
  for (const share of unwanted) {
    if (share.whose === 'ours') operations.push(removeShareOperation(share.name, share.path, share.access));
  }
  for (const folder of facts.formerFolders) {
    const isShared = staying.some(({ path }) => samePath(path, folder.path, facts.platform));
    const why = whyItStays(folder, isShared);
    if (why === null) operations.push(removeFolderOperation(folder.path));
    else if (isInSettings(folder, facts)) warnings.push(failure('folder.stays', { path: folder.path, why }));
  }
  return { operations, warnings };
}

function whyItStays({ isOurs, holds }: FormerFolder, isShared: boolean): Message | null {
  if (!isOurs) return message('stayReasons', 'folderNotOurs');
  if (isShared) return message('stayReasons', 'folderShared');
  return holds.length === 0 ? null : message('stayReasons', 'folderHolds', { names: someOf(holds) });
}

/** Said while the answers drop it; what stayed then is not told about ever after. */
function isInSettings({ path }: FormerFolder, { settings, destination, platform }: SetupFacts): boolean {
  const named = settings?.updatesSource?.folder;
  return named !== undefined && samePath(path, `${destination.path}/${named}`, platform);
}

function removeShareOperation(
  name: string,
  path: string,
  access: Extract<Operation, { kind: 'remove share' }>['access'],
): Operation {
  return {
    kind: 'remove share',
    id: `share-removed:${name}`,
    title: message('planOperations', 'removeShare', { name }),
    why: message('planOperations', 'removeShareWhy'),
    touches: [name, path],
    needsRights: true,
    undo: message('planOperations', 'shareAgain', { path, name }),
    state: 'to do',
    ...{ name, path, access },
  };
}

function removeFolderOperation(path: string): Operation {
  return {
    kind: 'remove folder',
    id: `folder-removed:${path}`,
    title: message('planOperations', 'removeFolder', { path }),
    why: message('planOperations', 'removeFolderWhy'),
    touches: [path],
    needsRights: true,
    undo: message('planOperations', 'createFolderAgain'),
    state: 'to do',
    path,
  };
}

/** Distribution points that the answers no longer name: nothing is deleted there, so it is said what stays. */
export function leavingPointsWarning(facts: SetupFacts, answers: Answers): Failure | null {
  const leaving = (facts.settings?.distributionPoints ?? []).filter(
    ({ path }) => !answers.distributionPoints.some((point) => samePath(point.path, path, facts.platform)),
  );
  if (leaving.length === 0) return null;
  const places = leaving.map(({ name, path }) => `${name} (${path})`);
  return failure('setup.points-leave', { places: someOf(places) }, 'distributionPoints');
}
