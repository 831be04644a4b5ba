import path from 'node:path';
import type { SitePaths } from '../../ports/site-store.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';

/** Where everything of a site lies. */
export function sitePathsOf(destination: string): SitePaths {
  const packageSource = path.join(destination, 'PkgSource');
  const staging = path.join(packageSource, '.sync', 'staging');
  const shared = sharedPathsOf(packageSource);
  const logs = path.join(destination, 'Logs');
  return { ...shared, staging, uploads: staging, cache: shared.syncFolder, logs };
}

/** Where everything lies of a site that is reached through its share; `folder` is this computer's own for it. */
export function sharePathsOf(unc: string, folder: string): SitePaths {
  const shared = sharedPathsOf(unc);
  return {
    ...shared,
    staging: path.join(folder, 'staging'),
    uploads: path.join(shared.syncFolder, 'staging'),
    cache: folder,
    logs: path.join(folder, 'Logs'),
  };
}

function sharedPathsOf(packageSource: string): Omit<SitePaths, 'staging' | 'uploads' | 'cache' | 'logs'> {
  const syncFolder = path.join(packageSource, '.sync');
  const previous = path.join(syncFolder, 'previous');
  return {
    packageSource,
    catalog: path.join(packageSource, catalogFileName),
    manifest: path.join(packageSource, 'catalog.json'),
    syncFolder,
    previous,
    previousCatalog: path.join(previous, catalogFileName),
  };
}
