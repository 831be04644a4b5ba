import { chmod, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSyncedSite, makeWindowsSite } from './windows-site.ts';
import { expect, test } from './windows-test.ts';
import { windowsPath } from './wine.ts';

async function isThere(file: string): Promise<boolean> {
  return (await readdir(path.dirname(file))).includes(path.basename(file));
}

test('a catalog that a reader holds open is left as it is, named, and replaced by the next run', async ({
  pkgsource,
  startNode,
  wine,
  folder,
  catalogs,
}) => {
  const site = await makeWindowsSite(wine, folder, { trust: catalogs.root, points: 1 });
  const [older, newer] = [await sha256OfFile(catalogs.version1), await sha256OfFile(catalogs.version2)];
  await site.offer(catalogs.version1);
  expect((await pkgsource.run(['sync', '--site', site.destination])).code).toBe(0);

  const marker = path.join(folder, 'on-the-point');
  const copy = path.join(site.points[0] ?? '', 'wsusscn2.cab');
  const holder = await startNode('tests/windows/file-holder.ts', [windowsPath(copy), windowsPath(marker)]);
  await expect.poll(() => isThere(`${marker}.held`)).toBe(true);
  await site.offer(catalogs.version2);
  const held = await pkgsource.run(['sync', '--site', site.destination, '--json']);
  expect(held, held.stdout + held.stderr).toMatchObject({ code: 3 });
  const [point] = (
    JSON.parse(held.stdout) as { distributionPoints: { reasonCode: string; remedy: string }[] }
  ).distributionPoints;
  expect(point).toMatchObject({ reasonCode: 'dp.in-use' });
  expect(point?.remedy).not.toBe('');
  expect(await site.hashes()).toEqual([newer, older]);

  await writeFile(`${marker}.release`, '');
  expect(await holder.ended).toBe(0);
  expect((await pkgsource.run(['sync', '--site', site.destination])).code).toBe(0);
  expect(await site.hashes()).toEqual([newer, newer]);
  expect(await site.leftovers()).toEqual([]);
});

test('a catalog on PkgSource that a reader lets go in time is replaced in the same run', async ({
  pkgsource,
  startNode,
  wine,
  folder,
  catalogs,
}) => {
  const site = await makeSyncedSite({ pkgsource, wine, folder, catalogs });
  const marker = path.join(folder, 'on-pkgsource');
  const catalog = path.join(site.packageSource, 'wsusscn2.cab');
  const holder = await startNode('tests/windows/file-holder.ts', [windowsPath(catalog), windowsPath(marker)]);
  await expect.poll(() => isThere(`${marker}.held`)).toBe(true);
  await site.offer(catalogs.version2);
  const run = await pkgsource.start(['sync', '--site', site.destination]);
  // The previous catalog is kept just before the new one takes its name.
  await expect.poll(() => isThere(path.join(site.packageSource, '.sync/previous/wsusscn2.cab'))).toBe(true);
  await writeFile(`${marker}.release`, '');
  expect(await holder.ended).toBe(0);
  expect(await run.ended).toBe(0);
  const newer = await sha256OfFile(catalogs.version2);
  expect(await site.hashes()).toEqual([newer, newer]);
});

test('a read-only catalog on a distribution point is replaced', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const site = await makeSyncedSite({ pkgsource, wine, folder, catalogs });
  for (const place of [site.packageSource, ...site.points])
    await chmod(path.join(place, 'wsusscn2.cab'), 0o444);
  await site.offer(catalogs.version2);
  const run = await pkgsource.run(['sync', '--site', site.destination, '--json']);
  expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
  const newer = await sha256OfFile(catalogs.version2);
  expect(await site.hashes()).toEqual([newer, newer]);
});

test('paths of more than 260 characters, and any case of them, are one and the same site', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const long = Array.from({ length: 8 }, (_, index) => `Folder ${index} ${'x'.repeat(40)}`).join('\\');
  const site = await makeWindowsSite(wine, folder, { trust: catalogs.root, points: 1, folder: long });
  expect(site.destination.length).toBeGreaterThan(360);
  await site.offer(catalogs.version1);
  for (const spelling of [site.destination, site.destination.toUpperCase()]) {
    const run = await pkgsource.run(['sync', '--site', spelling, '--json']);
    expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
  }
  const offered = await sha256OfFile(catalogs.version1);
  expect(await site.hashes()).toEqual([offered, offered]);
  expect(await site.leftovers()).toEqual([]);
});
