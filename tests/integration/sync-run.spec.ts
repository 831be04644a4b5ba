import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { catalogManifestSchema } from '../../electron/shared/catalog-manifest.ts';
import { statusOutputSchema, syncOutputSchema } from '../../electron/shared/command-output.ts';
import { expect, test } from '../support/headless-program.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';
import { placesOf } from '../support/site-places.ts';

/** Identity and time of everything that an unchanged source must leave alone. */
async function factsOf(site: SiteOnDisk): Promise<string[]> {
  const files = placesOf(site).flatMap((place) => [
    path.join(place, 'wsusscn2.cab'),
    path.join(place, 'catalog.json'),
  ]);
  return Promise.all(
    files.map(async (file) => {
      const { ino, mtimeNs, ctimeNs, size } = await stat(file, { bigint: true });
      return `${file} ${ino} ${mtimeNs} ${ctimeNs} ${size}`;
    }),
  );
}

async function expectEverywhere(site: SiteOnDisk, catalog: string): Promise<void> {
  const sha256 = await sha256OfFile(catalog);
  for (const place of placesOf(site)) {
    expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), place).toBe(sha256);
    const manifest = catalogManifestSchema.parse(
      JSON.parse(await readFile(path.join(place, 'catalog.json'), 'utf8')),
    );
    expect(manifest.sha256, place).toBe(sha256);
  }
  for (const place of Object.values(site.points)) {
    expect((await readdir(place)).sort(), place).toEqual(['catalog.json', 'wsusscn2.cab']);
  }
  expect((await readdir(site.store.packageSource)).sort()).toEqual(['.sync', 'catalog.json', 'wsusscn2.cab']);
  expect(await readdir(site.store.paths.staging)).toEqual([]);
  expect(await readdir(site.store.paths.syncFolder)).not.toContain('lock');
}

test('a catalog reaches PkgSource and three distribution points, a newer one replaces it, and nothing is written in between', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  const sync = ['sync', '--site', site.destination, '--json'];
  await site.offer(catalogs.version1);
  const first = await program.run(sync, site.home);
  expect(first, first.stderr).toMatchObject({ code: 0 });
  const document = syncOutputSchema.parse(JSON.parse(first.stdout));
  expect(document.run).toMatchObject({
    outcome: 'updated',
    points: { wanted: 3, inSync: 3, failed: 0 },
  });
  expect(document.distributionPoints.map((point) => point.state)).toEqual(['in sync', 'in sync', 'in sync']);
  await expectEverywhere(site, catalogs.version1);

  const before = await factsOf(site);
  const second = await program.run(sync, site.home);
  expect(second, second.stderr).toMatchObject({ code: 0 });
  expect(syncOutputSchema.parse(JSON.parse(second.stdout)).run).toMatchObject({
    outcome: 'unchanged',
    bytesFetched: 0,
    bytesDistributed: 0,
  });
  expect(await factsOf(site)).toEqual(before);

  await site.offer(catalogs.version2);
  const third = await program.run(sync, site.home);
  expect(syncOutputSchema.parse(JSON.parse(third.stdout)).run.outcome, third.stderr).toBe('updated');
  await expectEverywhere(site, catalogs.version2);
  expect(await sha256OfFile(site.store.paths.previousCatalog)).toBe(await sha256OfFile(catalogs.version1));

  const status = await program.run(['status', '--site', site.destination, '--json'], site.home);
  expect(status.code).toBe(0);
  const shown = statusOutputSchema.parse(JSON.parse(status.stdout));
  expect(shown).toMatchObject({
    currentRun: null,
    staleRun: false,
    lastRun: { outcome: 'updated', exitCode: 0 },
  });
  expect(shown.catalog?.date).toBe('2026-06-09T17:00:00.000Z');
  expect(Date.parse(shown.nextRunAt ?? '')).toBeGreaterThan(Date.now());
});
