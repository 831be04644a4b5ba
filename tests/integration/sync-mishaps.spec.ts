import { execFile } from 'node:child_process';
import { closeSync, openSync, utimesSync, writeSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { Files } from '../../electron/ports/files.ts';
import { startSync } from '../../electron/usecases/run-sync.ts';
import { testDistributor } from '../support/distribution-parts.ts';
import { createFaultyFiles, type Mishap, type Operation } from '../support/faulty-files.ts';
import { expect, type SampleCatalogs, test } from '../support/headless-program.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';
import { makeSyncParts } from '../support/sync-parts.ts';

/** A run in this process on whatever files a test has. */
async function sync(
  site: SiteOnDisk,
  catalogs: SampleCatalogs,
  files: Files = createNodeFiles(),
  signal = new AbortController().signal,
) {
  const rootPem = await readFile(catalogs.root, 'utf8');
  const parts = makeSyncParts({
    ...{ files, rootPem, source: site.source },
    openDistributor: (store) => testDistributor(store.paths.syncFolder),
  });
  const { ended } = startSync(parts, site, { signal, report: () => undefined });
  return ended;
}

function filesWith(mishapOf: (operation: Operation) => Mishap | null): Files {
  return createFaultyFiles(createNodeFiles(), mishapOf);
}

test('what stays in staging does not make a failure of a run that has published', async ({
  folder,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { pointNames: [] });
  await site.offer(catalogs.version1);
  await site.store.prepareFolders();
  const left = path.join(site.store.paths.staging, 'wsusscn2.cab.part');
  await writeFile(left, 'of another time');
  const held = filesWith(({ verb, path: at }) => (verb === 'remove' && at === left ? 'EACCES' : null));
  expect(await sync(site, catalogs, held)).toMatchObject({ outcome: 'updated' });
});

test('a folder with the name of a leftover keeps no run from being made', async ({ folder, catalogs }) => {
  const site = await makeSiteOnDisk(folder, { pointNames: [] });
  await site.offer(catalogs.version1);
  await mkdir(path.join(site.store.packageSource, '.mine.tmp'));
  expect(await sync(site, catalogs)).toMatchObject({ outcome: 'updated' });
  const published = await sha256OfFile(site.store.paths.catalog);
  expect(published).toBe(await sha256OfFile(catalogs.version1));
});

test('what is changed in PkgSource just after it was judged, or published, is not taken for proven', async ({
  folder,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { pointNames: [] });
  await site.offer(catalogs.version1);
  const { catalog, manifest } = site.store.paths;
  const change = () => {
    const file = openSync(catalog, 'r+');
    writeSync(file, 'not the catalog', 0);
    closeSync(file);
    // So long ago that no rule about fresh files covers it.
    utimesSync(catalog, 2000, 2000);
  };
  const proofOfWhatLiesThere = async () => {
    const proof = await site.store.readProof();
    const { mtimeNs } = await stat(catalog, { bigint: true });
    return proof.ok && proof.value?.mtimeNs === String(mtimeNs);
  };
  /** Files with somebody who waits for the catalog to be described. */
  const changing = () => {
    let times = 0;
    return createFaultyFiles(
      createNodeFiles(),
      () => null,
      ({ verb, path: at }) => {
        if (verb === 'rename' && at === manifest && times++ === 0) change();
      },
    );
  };
  await copyFile(catalogs.version1, catalog);
  await utimes(catalog, 1000, 1000);
  expect(await sync(site, catalogs, changing())).toMatchObject({ outcome: 'unchanged' });
  expect(await proofOfWhatLiesThere()).toBe(false);
  expect(await sync(site, catalogs, changing())).toMatchObject({ outcome: 'updated' });
  expect(await proofOfWhatLiesThere()).toBe(false);
});

test('a run that is cancelled while a reader keeps it from publishing publishes nothing afterwards', async ({
  folder,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { pointNames: [] });
  await site.offer(catalogs.version1);
  expect(await sync(site, catalogs)).toMatchObject({ outcome: 'updated' });
  await site.offer(catalogs.version2);
  const cancel = new AbortController();
  let tries = 0;
  // As Windows does for as long as somebody reads the present one: here, until the run is cancelled.
  const held = filesWith(({ verb, path: at }) => {
    if (verb !== 'rename' || at !== site.store.paths.catalog) return null;
    tries += 1;
    cancel.abort();
    return tries === 1 ? 'EBUSY' : null;
  });
  expect(await sync(site, catalogs, held, cancel.signal)).toMatchObject({ outcome: 'cancelled' });
  expect(await sha256OfFile(site.store.paths.catalog)).toBe(await sha256OfFile(catalogs.version1));
});

test('whoever reads distribution points and records can, though a hardened shell made them', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { pointNames: ['Berlin'], trust: [catalogs.root] });
  await site.offer(catalogs.version1);
  const command = [process.execPath, program.script, 'sync', '--site', site.destination];
  await promisify(execFile)('sh', ['-c', 'umask 077; exec "$@"', 'sh', ...command], {
    env: { ...process.env, PKGSOURCE_HOME: site.home },
  });
  const runs = path.join(site.store.paths.syncFolder, 'runs');
  const [journal = ''] = await readdir(runs);
  const berlin = site.points.Berlin ?? '';
  for (const file of [
    path.join(berlin, 'wsusscn2.cab'),
    path.join(berlin, 'catalog.json'),
    site.store.paths.catalog,
    path.join(runs, journal),
  ]) {
    expect((await stat(file)).mode & 0o777, file).toBe(0o644);
  }
});
