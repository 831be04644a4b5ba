import { readdirSync } from 'node:fs';
import { copyFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import {
  distributeTo,
  holdsExactly,
  lastOf,
  makePoints,
  pointAt,
  publishCatalog,
  testDistributor,
} from '../../support/distribution-parts.ts';
import { expect, test } from '../../support/test-folder.ts';

const megabyte = 1024 * 1024;

test('copies to every folder, proves every copy and leaves nothing else behind', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 3 * megabyte + 17);
  const targets = await makePoints(folder, 5);
  const events = await distributeTo(testDistributor(folder), catalog, targets);
  for (const { name, path: at } of targets) {
    expect(lastOf(events, name)).toMatchObject({
      ...{ kind: 'in sync', sha256: catalog.manifest.sha256, proof: 'read-back' },
      bytesWritten: catalog.bytes.length,
    });
    expect(await holdsExactly(at, catalog)).toBe(true);
    expect((await readdir(at)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  }
});

test('copies to one folder of a spinning disk after the other', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 3);
  const files = createNodeFiles();
  const distributor = testDistributor(folder, {
    files: {
      ...files,
      readText: async (at) => (at === '/proc/self/mounts' ? '/dev/sda1 / ext4 rw 0 0\n' : files.readText(at)),
    },
    spinningDiskOf: async (device) => (device === '/dev/sda1' ? 'sda' : null),
  });
  const begun: number[] = [];
  await distributeTo(distributor, catalog, targets, {
    report: ({ kind }) => {
      if (kind === 'in sync') begun.push(targets.filter(({ path: at }) => readdirSync(at).length > 0).length);
    },
  });
  expect(begun).toEqual([1, 2, 3]);
});

test('replaces an older catalog, and finds the new one proven by a look in the next run', async ({
  folder,
}) => {
  const old = await publishCatalog(folder, 'old', megabyte);
  const catalog = await publishCatalog(folder, 'PkgSource', 2 * megabyte);
  const targets = await makePoints(folder, 2);
  const distributor = testDistributor(folder);
  await distributeTo(distributor, old, targets);
  await distributeTo(distributor, catalog, targets);
  const before = await stat(path.join(folder, 'dp1', 'wsusscn2.cab'), { bigint: true });
  const events = await distributeTo(distributor, catalog, targets);
  expect(events.map(({ kind }) => kind)).toEqual(['in sync', 'in sync']);
  expect(events[0]).toMatchObject({ bytesWritten: 0 });
  const after = await stat(path.join(folder, 'dp1', 'wsusscn2.cab'), { bigint: true });
  expect([after.ino, after.ctimeNs, after.atimeNs]).toEqual([before.ino, before.ctimeNs, before.atimeNs]);
});

test('recognizes by its hash what somebody filled by hand', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 1);
  const byHand = path.join(folder, 'dp1', 'wsusscn2.cab');
  await copyFile(catalog.path, byHand);
  const { ino } = await stat(byHand);
  const events = await distributeTo(testDistributor(folder), catalog, targets);
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync', bytesWritten: 0, proof: 'read-back' });
  expect((await stat(byHand)).ino).toBe(ino);
  expect(await holdsExactly(path.join(folder, 'dp1'), catalog)).toBe(true);
});

test('finds out when the bytes were changed, with the size and even the time kept', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 1);
  const distributor = testDistributor(folder);
  await distributeTo(distributor, catalog, targets);
  const at = path.join(folder, 'dp1', 'wsusscn2.cab');
  const { atime, mtime } = await stat(at);
  const damaged = Buffer.from(catalog.bytes);
  damaged[5000] = (damaged[5000] ?? 0) ^ 1;
  await writeFile(at, damaged);
  expect(lastOf(await distributeTo(distributor, catalog, targets), 'dp1')).toMatchObject({
    bytesWritten: megabyte,
  });
  expect(await holdsExactly(path.join(folder, 'dp1'), catalog)).toBe(true);
  await writeFile(at, damaged);
  await utimes(at, atime, mtime);
  const events = await distributeTo(distributor, catalog, targets, { reprove: true });
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync', bytesWritten: megabyte });
  expect(await holdsExactly(path.join(folder, 'dp1'), catalog)).toBe(true);
});

test('removes what dead runs left, and nothing of others', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 1);
  const at = path.join(folder, 'dp1');
  for (const name of [
    '.wsusscn2.cab.20260101T030000Z-abcd.0123abcd.partial',
    `.wsusscn2.cab.run-0.${catalog.manifest.sha256.slice(0, 8)}.partial`,
    '.catalog.json.run-0.partial',
    '.somebody-else.partial',
    'notes.txt',
  ]) {
    await writeFile(path.join(at, name), 'left');
  }
  await distributeTo(testDistributor(folder), catalog, targets);
  expect((await readdir(at)).sort()).toEqual([
    '.somebody-else.partial',
    'catalog.json',
    'notes.txt',
    'wsusscn2.cab',
  ]);
});

test('takes over the complete copy of a run that died before the rename', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 1);
  const kept = `.wsusscn2.cab.run-0.${catalog.manifest.sha256.slice(0, 8)}.partial`;
  await copyFile(catalog.path, path.join(folder, 'dp1', kept));
  const events = await distributeTo(testDistributor(folder), catalog, targets);
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync', bytesWritten: 0 });
  expect((await readdir(path.join(folder, 'dp1'))).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
});

test('one missing folder, one file in its place: each fails alone with its reason', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const [good] = await makePoints(folder, 1);
  await writeFile(path.join(folder, 'file'), '');
  const targets = [
    pointAt('missing', path.join(folder, 'missing')),
    pointAt('file', path.join(folder, 'file')),
    pointAt('relative', 'somewhere'),
    ...(good ? [good] : []),
  ];
  const events = await distributeTo(testDistributor(folder), catalog, targets);
  expect(lastOf(events, 'missing')).toMatchObject({
    ...{ kind: 'unreachable', failure: { code: 'dp.folder-missing' } },
  });
  expect(lastOf(events, 'file')).toMatchObject({ kind: 'failed', failure: { code: 'dp.not-a-folder' } });
  expect(lastOf(events, 'relative')).toMatchObject({
    ...{ kind: 'failed', failure: { code: 'dp.path-not-absolute' } },
  });
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync' });
});

test('copies nothing when PkgSource’s catalog is not what its manifest says', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 2);
  const changed = Buffer.from(catalog.bytes);
  changed[77] = (changed[77] ?? 0) ^ 1;
  await writeFile(catalog.path, changed);
  const events = await distributeTo(testDistributor(folder), catalog, targets);
  for (const { name, path: at } of targets) {
    expect(lastOf(events, name)).toMatchObject({ kind: 'failed', failure: { code: 'dp.source-damaged' } });
    expect(await readdir(at)).toEqual([]);
  }
});

test('a test of a distribution point tells what it found and leaves nothing behind', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const [point = pointAt('', '')] = await makePoints(folder, 1);
  const distributor = testDistributor(folder);
  const { signal } = new AbortController();
  expect(await distributor.test(point, signal)).toMatchObject({
    ...{ problems: [], reachable: true, writable: true, holdsSha256: null },
    freeBytes: expect.any(Number),
  });
  expect(await readdir(point.path)).toEqual([]);
  await distributeTo(distributor, catalog, [point]);
  expect(await distributor.test(point, signal)).toMatchObject({ holdsSha256: catalog.manifest.sha256 });
  const missing = await distributor.test(pointAt('x', path.join(folder, 'x')), signal);
  expect(missing).toMatchObject({ reachable: false, problems: [{ code: 'dp.folder-missing' }] });
});
