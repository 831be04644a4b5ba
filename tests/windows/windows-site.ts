import { randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Answers, distributionPointSchema } from '../../electron/shared/answers.ts';
import { siteSettingsSchema } from '../../electron/shared/site-settings.ts';
import { offerCatalog } from '../support/offer-catalog.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { expect } from '../support/test-folder.ts';
import type { Catalogs, WindowsProgram } from './windows-test.ts';
import { type Wine, windowsPath } from './wine.ts';

/** A site as Setup leaves it before its first catalog, for Windows programs; looked at from Linux. */
export interface WindowsSite {
  /** As Windows sees it, e.g. `G:\Sites\Catalog`. */
  readonly destination: string;
  readonly packageSource: string;
  /** Folders of the distribution points, in their order. */
  readonly points: readonly string[];
  /** Puts a catalog into the source folder, as a complete file. */
  offer(catalog: string): Promise<void>;
  /** SHA-256 of the catalog on PkgSource and on each point; null where there is none. */
  hashes(): Promise<(string | null)[]>;
  /** Files that belong to no finished run. */
  leftovers(): Promise<string[]>;
}

export interface WindowsSiteRecipe {
  readonly trust: string;
  /** Folders under the drive's root, for the site and on each point's own drive. */
  readonly folder?: string;
  readonly points?: number;
  readonly catalog?: Answers['catalog'];
}

/** Makes a site on a drive of its own, with each distribution point on another drive. */
export async function makeWindowsSite(
  wine: Wine,
  folder: string,
  recipe: WindowsSiteRecipe,
): Promise<WindowsSite> {
  const below = recipe.folder ?? 'Package Source';
  const [siteDrive, source] = [path.join(folder, 'drive-site'), path.join(folder, 'source')];
  const home = path.join(siteDrive, ...below.split('\\'));
  const packageSource = path.join(home, 'PkgSource');
  for (const at of [path.join(packageSource, '.sync'), source]) await mkdir(at, { recursive: true });
  const destination = `${await wine.addDrive(siteDrive)}${below}`;
  const points: string[] = [];
  const settings: unknown[] = [];
  for (let index = 0; index < (recipe.points ?? 2); index += 1) {
    const drive = path.join(folder, `drive-dp${index}`);
    const point = path.join(drive, ...below.split('\\'));
    await mkdir(point, { recursive: true });
    points.push(point);
    settings.push({ name: `DP ${index}`, path: `${await wine.addDrive(drive)}${below}` });
  }
  const site = siteSettingsSchema.parse({
    format: 1,
    siteId: randomUUID(),
    createdAt: '2026-01-01T00:00:00.000Z',
    destination,
    share: {
      name: 'PackageSrc',
      unc: '\\\\server\\PackageSrc',
      administrators: 'S-1-5-32-544',
      smsAdministrators: null,
    },
    catalog: recipe.catalog ?? { kind: 'local', folder: windowsPath(source) },
    syncHost: {
      kind: 'this-computer',
      computer: 'server',
      schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
    },
    distributionPoints: settings.map((point) => distributionPointSchema.parse(point)),
    trust: [windowsPath(recipe.trust)],
  });
  await writeFile(path.join(packageSource, '.sync', 'site.json'), JSON.stringify(site));
  const places = [packageSource, ...points];
  return {
    destination,
    packageSource,
    points,
    offer: (catalog) => offerCatalog(catalog, source),
    hashes: () => Promise.all(places.map((place) => sha256OfFile(path.join(place, 'wsusscn2.cab')))),
    leftovers: async () => {
      const found: string[] = [];
      const expected = new Set(['wsusscn2.cab', 'catalog.json', '.sync']);
      for (const place of places)
        for (const name of await readdir(place)) if (!expected.has(name)) found.push(path.join(place, name));
      for (const name of await readdir(path.join(packageSource, '.sync')))
        if (name.startsWith('lock') || name.startsWith('.')) found.push(name);
      for (const name of await readdir(path.join(packageSource, '.sync/staging')))
        found.push(`staging/${name}`);
      return found;
    },
  };
}

/** A site with one distribution point, on which the first version of the catalog is everywhere. */
export async function makeSyncedSite(parts: {
  readonly pkgsource: WindowsProgram;
  readonly wine: Wine;
  readonly folder: string;
  readonly catalogs: Catalogs;
}): Promise<WindowsSite> {
  const { pkgsource, wine, folder, catalogs } = parts;
  const site = await makeWindowsSite(wine, folder, { trust: catalogs.root, points: 1 });
  await site.offer(catalogs.version1);
  expect((await pkgsource.run(['sync', '--site', site.destination])).code).toBe(0);
  return site;
}
