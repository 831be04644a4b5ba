import path from 'node:path';
import type { SitePaths } from '../../ports/site-store.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';

/** Where everything of a site lies. */
export function sitePathsOf(destination: string): SitePaths {
  const packageSource = path.join(destination, 'PkgSource');
  const syncFolder = path.join(packageSource, '.sync');
  const previous = path.join(syncFolder, 'previous');
  return {
    packageSource,
    catalog: path.join(packageSource, catalogFileName),
    manifest: path.join(packageSource, 'catalog.json'),
    syncFolder,
    staging: path.join(syncFolder, 'staging'),
    previous,
    previousCatalog: path.join(previous, catalogFileName),
    logs: path.join(destination, 'Logs'),
  };
}
