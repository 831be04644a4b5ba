import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answers } from '../../../electron/shared/answers.ts';
import { said } from '../../support/in-english.ts';
import { machineOf } from '../../support/machine-snapshot.ts';
import { remove } from '../../support/removal.ts';
import type { TestSambaServer } from '../../support/samba-server.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';

test.setTimeout(240_000);

const shares = async (samba: TestSambaServer) =>
  (await samba.net('usershare', 'list', '--long')).stdout.trim().split('\n').sort();

/** A site with an updates source, and the same under other share names. */
function sites(bench: SetupBench): { first: Answers; renamed: Answers } {
  return {
    first: bench.answers({ updatesSource: {} }),
    renamed: bench.answers({ share: { name: 'Catalog' }, updatesSource: { shareName: 'Updates' } }),
  };
}

const group = 'no group of this test';

test('both shares get other names, the old ones go, and removal takes back the new ones', async ({
  bench,
  samba,
  folder,
}) => {
  const before = await machineOf(folder, group);
  const { first, renamed } = sites(bench);
  await bench.setUp(first);
  const plan = await bench.prepare(renamed);
  expect(plan.operations.filter(({ state }) => state === 'to do').map(({ id }) => id)).toEqual([
    'share',
    'share:updates',
    'settings',
    'share-removed:PackageSrc',
    'share-removed:UpdatesSrc',
  ]);
  expect(await bench.setUp(renamed)).toMatchObject({ kind: 'done', shareName: 'Catalog' });
  expect(await shares(samba)).toEqual(['Catalog', 'Updates']);
  const settings = await bench.deps.openStore(bench.destination).readSettings();
  expect(settings).toMatchObject({ value: { share: { name: 'Catalog', unc: '\\\\TESTSERVER\\Catalog' } } });
  expect((await bench.prepare(renamed)).operations.every(({ state }) => state === 'already right')).toBe(
    true,
  );

  await test.step('and back again', async () => {
    expect(await bench.setUp(first)).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });
    expect(await shares(samba)).toEqual(['PackageSrc', 'UpdatesSrc']);
  });
  expect(await remove(bench)).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await machineOf(folder, group)).toEqual(before);
  expect(await remove(bench)).toMatchObject({ failure: { code: 'setup.not-ours' } });
});

test('a new name that is taken gets a number; an old share that others changed stays and is named', async ({
  bench,
  samba,
  folder,
}) => {
  const other = path.join(folder, 'other');
  await mkdir(other);
  await samba.net('usershare', 'add', 'Catalog', other, '', 'S-1-5-32-544:F', 'guest_ok=n');
  const { first, renamed } = sites(bench);
  await bench.setUp(first);
  await samba.net('usershare', 'add', 'PackageSrc', bench.packageSource, '', 'S-1-1-0:R', 'guest_ok=n');
  const plan = await bench.prepare(renamed);
  expect(said(plan.warnings)).toContainEqual({
    code: 'share.stays',
    params: expect.objectContaining({ name: 'PackageSrc', why: expect.stringContaining('somebody changed') }),
  });
  expect(await bench.setUp(renamed)).toMatchObject({ kind: 'done', shareName: 'Catalog_1' });
  expect(await shares(samba)).toEqual(['Catalog', 'Catalog_1', 'PackageSrc', 'Updates']);
  expect(said(await remove(bench))).toMatchObject({
    kind: 'removed',
    leftBehind: [{ what: 'the share PackageSrc' }],
  });
  // Samba lists no share whose folder is gone; the share itself is there.
  expect((await readdir(path.join(folder, 'samba', 'usershares'))).sort()).toEqual(['catalog', 'packagesrc']);
});

test('a share that somebody changes between plan and apply stays', async ({ bench, samba }) => {
  const { first, renamed } = sites(bench);
  await bench.setUp(first);
  const { shareServer } = bench.deps;
  const outcome = await bench.setUp(renamed, {
    deps: {
      shareServer: {
        ...shareServer,
        create: async (share, access) => {
          const acl = ['', 'S-1-1-0:R', 'guest_ok=n'];
          if (share.name === 'Catalog') {
            await samba.net('usershare', 'add', 'PackageSrc', bench.packageSource, ...acl);
          }
          return shareServer.create(share, access);
        },
      },
    },
  });
  expect(outcome).toMatchObject({ kind: 'done', shareName: 'Catalog' });
  expect(await shares(samba)).toEqual(['Catalog', 'PackageSrc', 'Updates']);
});

test('without an updates source its share goes, and its folder when it is empty', async ({
  bench,
  samba,
  folder,
}) => {
  const before = await machineOf(folder, group);
  const updates = path.join(bench.destination, 'UpdatesSource');
  await bench.setUp(sites(bench).first);
  await writeFile(path.join(updates, 'update.msu'), 'theirs');
  const without = bench.answers();
  expect(said((await bench.prepare(without)).warnings)).toContainEqual({
    code: 'folder.stays',
    params: { path: updates, why: 'it holds update.msu' },
  });
  expect(await bench.setUp(without)).toMatchObject({ kind: 'done' });
  expect(await shares(samba)).toEqual(['PackageSrc']);
  expect(await readdir(updates)).toEqual(['update.msu']);

  await test.step('an empty one goes with its share, and comes back when it is wanted again', async () => {
    await bench.setUp(sites(bench).first);
    await rm(path.join(updates, 'update.msu'));
    expect(await bench.setUp(without)).toMatchObject({ kind: 'done' });
    expect(await readdir(bench.destination)).not.toContain('UpdatesSource');
    await bench.setUp(sites(bench).first);
    expect(await shares(samba)).toEqual(['PackageSrc', 'UpdatesSrc']);
  });
  expect(await remove(bench)).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await machineOf(folder, group)).toEqual(before);
});

test('a distribution point that leaves the site is told about with what stays on it', async ({
  bench,
  folder,
}) => {
  const point = { name: 'Berlin', path: path.join(folder, 'berlin') };
  await mkdir(point.path);
  await bench.setUp(bench.answers({ distributionPoints: [point] }));
  expect((await bench.prepare(bench.answers())).warnings).toContainEqual({
    code: 'setup.points-leave',
    params: { places: `Berlin (${point.path})` },
    field: 'distributionPoints',
  });
});
