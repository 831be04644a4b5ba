import { errorCodeOf } from '../core/file-error.ts';
import { isInsidePath, joinPath, samePath } from '../core/path-rules.ts';
import type { FormerFolder, SharedAlso, ShareFact } from '../core/setup-facts.ts';
import { sameShareName } from '../core/share-name.ts';
import type { SiteFolders } from '../core/site-folders.ts';
import { takeBacksOf } from '../core/take-back.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import { visibleChanges } from './journaled-changes.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

interface Former {
  readonly siteShares: readonly SharedAlso[];
  readonly formerFolders: readonly FormerFolder[];
}

/**
 * What a site has, or had, that the answers may no longer want: every share of its folders, and folders of an updates
 * source of before. Whether it is Setup's own is the journal's word; whoever may not read that owns nothing.
 */
export async function lookAtFormer(
  deps: PrepareSetupDeps,
  folders: SiteFolders,
  settings: SiteSettings | null,
  shares: readonly ShareFact[],
): Promise<Former> {
  const changes = await visibleChanges(deps, folders.destination);
  const { platform } = deps.machine;
  const formerPaths = formerFoldersOf(folders, settings, changes, platform);
  const sitePaths = [folders.packageSource, folders.updatesSource, ...formerPaths];
  const ownThings = takeBacksOf(changes).map(({ change }) => change);
  const siteShares: SharedAlso[] = [];
  for (const { name, path, changeable } of shares) {
    if (!changeable || path === null) continue;
    if (!sitePaths.some((folder) => folder !== null && samePath(folder, path, platform))) continue;
    siteShares.push(await lookAtShare(deps, name, path, ownThings));
  }
  const formerFolders: FormerFolder[] = [];
  for (const path of formerPaths) {
    if ((await deps.files.look(path))?.kind !== 'folder') continue;
    const isOurs = ownThings.some(
      (change) => change.kind === 'folder created' && samePath(change.path, path, platform),
    );
    formerFolders.push({ path, isOurs, holds: await entriesOf(deps, path) });
  }
  return { siteShares, formerFolders };
}

/** The settings name the updates source of now; the journal also those that an interrupted change left. */
function formerFoldersOf(
  { destination, packageSource, updatesSource }: SiteFolders,
  settings: SiteSettings | null,
  changes: readonly Change[],
  platform: PrepareSetupDeps['machine']['platform'],
): string[] {
  const named = settings?.updatesSource?.folder;
  const candidates = [
    ...(named === undefined ? [] : [joinPath(platform, destination, named)]),
    ...changes.flatMap((change) => (change.kind === 'share created' ? [change.path] : [])),
  ].filter((path) => isInsidePath(destination, path, platform));
  const wanted = [packageSource, updatesSource].filter((path) => path !== null);
  return candidates.filter(
    (path, index) =>
      !wanted.some((other) => samePath(other, path, platform)) &&
      candidates.findIndex((other) => samePath(other, path, platform)) === index,
  );
}

async function lookAtShare(
  { shareServer, machine }: PrepareSetupDeps,
  name: string,
  path: string,
  ownThings: readonly Change[],
): Promise<SharedAlso> {
  for (const own of ownThings) {
    if (own.kind !== 'share created' || !sameShareName(own.name, name)) continue;
    if (!samePath(own.path, path, machine.platform)) continue;
    const { access } = own;
    const same = await shareServer.hasAccess(name, access);
    return same.ok && same.value
      ? { name, path, whose: 'ours', access }
      : { name, path, whose: 'changed since' };
  }
  return { name, path, whose: 'theirs' };
}

/** What cannot be listed is not known to be empty. */
async function entriesOf({ files }: PrepareSetupDeps, path: string): Promise<string[]> {
  try {
    return await files.list(path);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return ['files that this account may not see'];
  }
}
