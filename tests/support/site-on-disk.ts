import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import type { SiteStore } from '../../electron/ports/site-store.ts';
import { type Answers, distributionPointSchema } from '../../electron/shared/answers.ts';
import type { SiteSettings } from '../../electron/shared/site-settings.ts';
import { offerCatalog } from './offer-catalog.ts';

/** A site as Setup leaves it before its first catalog, with a local catalog folder and folders to distribute to. */
export interface SiteOnDisk {
  readonly destination: string;
  readonly store: SiteStore;
  readonly settings: SiteSettings;
  /** The folder that an administrator would put catalogs into. */
  readonly source: string;
  /** Folders of the distribution points, by name. */
  readonly points: Readonly<Record<string, string>>;
  /** The state home for programs that work on this site. */
  readonly home: string;
  /** Puts a catalog into the source folder, as a complete file. */
  offer(catalog: string): Promise<void>;
}

export interface SiteRecipe {
  readonly pointNames?: readonly string[];
  readonly trust?: readonly string[];
  readonly catalog?: Answers['catalog'];
}

/** Makes a site in `<folder>/site` with distribution points in `<folder>/points/<name>`. */
export async function makeSiteOnDisk(folder: string, recipe: SiteRecipe = {}): Promise<SiteOnDisk> {
  const destination = path.join(folder, 'site');
  const source = path.join(folder, 'source');
  const home = path.join(folder, 'home');
  const names = recipe.pointNames ?? ['Berlin', 'Lyon', 'Oslo'];
  const points = Object.fromEntries(names.map((name) => [name, path.join(folder, 'points', name)]));
  for (const at of [path.join(destination, 'PkgSource'), source, home, ...Object.values(points)]) {
    await mkdir(at, { recursive: true });
  }
  const settings: SiteSettings = {
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
    catalog: recipe.catalog ?? { kind: 'local', folder: source },
    syncHost: {
      kind: 'this-computer',
      computer: 'server',
      schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
    },
    distributionPoints: Object.entries(points).map(([name, at]) =>
      distributionPointSchema.parse({ name, path: at }),
    ),
    trust: [...(recipe.trust ?? [])],
  };
  const store = createSiteStore(createNodeFiles(), destination);
  await store.writeSettings(settings);
  return {
    destination,
    store,
    settings,
    source,
    points,
    home,
    offer: (catalog) => offerCatalog(catalog, source),
  };
}
