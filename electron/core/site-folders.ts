import { joinPath, type Platform } from './path-rules.ts';

/** Where a site's parts lie. Source: the on-disk format in the design. */
export interface SiteFolders {
  readonly destination: string;
  /** Shared; clients and distribution points read the catalog here. */
  readonly packageSource: string;
  /** Settings and status; what lies here steers a program with full rights. */
  readonly settings: string;
  readonly settingsFile: string;
  readonly logs: string;
  readonly updatesSource: string | null;
}

export const packageSourceName = 'PkgSource';
export const settingsFolderName = '.sync';
/** In PkgSource, where ConfigMgr carries the catalog: what a package is made of. */
export const packageFolderName = 'Package';
export const logsName = 'Logs';

/** The folders of the site in `destination`; `updatesFolder` is the optional second source's name. */
export function siteFolders(
  destination: string,
  updatesFolder: string | null,
  platform: Platform,
): SiteFolders {
  const packageSource = joinPath(platform, destination, packageSourceName);
  const settings = joinPath(platform, packageSource, settingsFolderName);
  return {
    destination,
    packageSource,
    settings,
    settingsFile: joinPath(platform, settings, 'site.json'),
    logs: joinPath(platform, destination, logsName),
    updatesSource: updatesFolder === null ? null : joinPath(platform, destination, updatesFolder),
  };
}
