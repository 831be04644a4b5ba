import path from 'node:path';
import { errorCodeOf, type FileWork, siteFileFailure } from '../../core/file-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { recordProof } from './inspect-held.ts';
import { keepPrevious } from './keep-previous.ts';

/** Waits before the renames after the first: a client that reads the old file is usually done within seconds. */
const renameWaitsMs = [100, 200, 400, 800, 1600, 3200];

export interface Publication {
  /** The new catalog in staging: complete, judged and flushed. */
  readonly stagedPath: string;
  readonly manifest: CatalogManifest;
  /** What lies under the real name now and is worth keeping, or null. */
  readonly present: CatalogManifest | null;
  /** Asked at the last moment: nothing is replaced once another run owns the site. */
  mayReplace(): Promise<boolean>;
}

/**
 * Gives a catalog its real name on PkgSource. Whatever dies and whenever, one complete catalog lies there: the
 * present one is linked into `previous/` and stays where it is until the rename puts the new one in its place.
 * Between that rename and catalog.json a crash leaves `next-catalog.json`, from which the next run goes on.
 */
export async function publish(
  parts: { readonly files: Files; readonly clock: Clock },
  store: SiteStore,
  publication: Publication,
): Promise<Result<CatalogManifest>> {
  const { files, clock } = parts;
  const { catalog, packageSource } = store.paths;
  let step: { work: FileWork; path: string } = { work: 'keepingPresent', path: store.paths.previousCatalog };
  try {
    if (publication.present !== null) await keepPrevious(files, store, publication.present);
    step = { work: 'publishing', path: catalog };
    await files.setMode(publication.stagedPath, await fileModeIn(files, packageSource));
    // As it was judged: under its real name others may write to it.
    const judged = await files.look(publication.stagedPath);
    await store.writeNextManifest(publication.manifest);
    const blocked = await renameOver(parts, publication, catalog);
    if (blocked !== null) return failWith(blocked);
    await files.syncFolder(packageSource);
    await files.syncFolder(path.dirname(publication.stagedPath));
    step = { work: 'writing', path: store.paths.manifest };
    await store.writeManifest(publication.manifest);
    if (judged !== null) await recordProof(store, judged, publication.manifest.sha256, clock.now());
    await store.writeNextManifest(null);
    return succeed(publication.manifest);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure(step.work, step.path, error));
  }
}

/**
 * Renames over a file that readers may hold open (Windows: EPERM, EBUSY, EACCES); null when it worked. Before every try
 * is asked whether it still may: a computer that slept while it waited finds another run's catalog there.
 */
async function renameOver(
  { files, clock }: { readonly files: Files; readonly clock: Clock },
  { stagedPath, mayReplace }: Publication,
  to: string,
): Promise<Failure | null> {
  for (const waitMs of [...renameWaitsMs, null]) {
    if (!(await mayReplace())) return failure('program.cancelled', { step: message('steps', 'publishing') });
    try {
      await files.rename(stagedPath, to);
      return null;
    } catch (error) {
      const code = errorCodeOf(error);
      const isInUse = code === 'EPERM' || code === 'EBUSY' || code === 'EACCES';
      if (!isInUse) throw error;
      if (waitMs === null) return failure('site.catalog-in-use', { path: to });
      await clock.wait(waitMs);
    }
  }
  return null;
}

async function fileModeIn(files: Files, folder: string): Promise<number> {
  const facts = await files.lookThrough(folder);
  return facts === null ? 0o644 : facts.mode & 0o666;
}
