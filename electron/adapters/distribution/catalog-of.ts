import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import type { CohortCatalog } from './cohort-messages.ts';

/**
 * What copies are made from. They get the catalog's own date as the time of their last change: it tells
 * people something, and it is old, so that any later change of the file shows in that time.
 */
export function catalogOf(manifest: CatalogManifest): CohortCatalog {
  const { fileName, sizeBytes, sha256 } = manifest;
  return {
    ...{ fileName, sizeBytes, sha256 },
    manifestText: `${JSON.stringify(manifest, null, 2)}\n`,
    modifiedAtMs: Date.parse(manifest.date ?? manifest.signedAt ?? manifest.obtainedAt),
  };
}
