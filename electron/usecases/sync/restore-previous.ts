import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { manifestOf } from './inspect-held.ts';
import { linkOrCopy } from './keep-previous.ts';
import type { Offer } from './obtain-catalog.ts';
import type { CatalogParts } from './sync-parts.ts';

/** Stages the catalog in `previous/` for publication, after it was judged like any other. */
export async function restorePrevious(
  parts: { readonly files: Files; now(): Date },
  store: SiteStore,
  catalog: CatalogParts,
  signal: AbortSignal,
): Promise<Result<Offer>> {
  const { files } = parts;
  const { previousCatalog, uploads } = store.paths;
  if ((await files.look(previousCatalog)) === null) {
    return failWith(failure('site.no-previous', { path: previousCatalog }));
  }
  const judged = await catalog.verifyFile(previousCatalog, signal);
  if (!judged.ok) return judged;
  const stagedPath = path.join(uploads, `restored-${catalogFileName}`);
  await linkOrCopy(files, previousCatalog, stagedPath);
  const recorded = await store.readPreviousManifest();
  const manifest =
    recorded.ok && recorded.value?.sha256 === judged.value.sha256
      ? recorded.value
      : manifestOf(judged.value, previousCatalog, parts.now(), null);
  return succeed({ kind: 'new', stagedPath, manifest, bytesFetched: 0 });
}
