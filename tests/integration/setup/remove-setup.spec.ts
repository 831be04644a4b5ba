import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createProcessTable } from '../../../electron/adapters/files/process-identity.ts';
import { createSiteLock } from '../../../electron/adapters/files/site-lock.ts';
import { removeSetup } from '../../../electron/usecases/remove-setup.ts';
import type { RemoveSetupDeps } from '../../../electron/usecases/setup-dependencies.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';

test.use({ sambaRequest: {} });

function removal({ deps }: SetupBench): RemoveSetupDeps {
  const parts = { ...deps, processes: createProcessTable(), monotonicMs: () => performance.now() };
  return {
    ...deps,
    siteLock: (destination) => createSiteLock(parts, deps.openStore(destination).paths.syncFolder),
  };
}

test('removes exactly what Setup made', async ({ bench, samba, folder }) => {
  await bench.setUp(bench.answers({ updatesSource: {} }));
  const removed = await removeSetup(removal(bench), { destination: bench.destination, keepCatalog: false });
  expect(removed).toMatchObject({ ok: true, value: { leftBehind: [] } });
  expect(await readdir(folder)).not.toContain('site');
  expect(await readdir(bench.cronFolder)).toEqual([]);
  expect((await samba.net('usershare', 'list', '--long')).stdout).toBe('');
  expect(await bench.deps.registry.list()).toEqual({ ok: true, value: [] });
  expect(await readdir(bench.source)).toEqual(['wsusscn2.cab']);

  const again = await removeSetup(removal(bench), { destination: bench.destination, keepCatalog: false });
  expect(again).toMatchObject({ ok: false, failure: { code: 'setup.not-ours' } });
});

test('leaves and names what others changed since', async ({ bench, samba, folder }) => {
  await bench.setUp(bench.answers({ updatesSource: {} }));
  const elsewhere = path.join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await samba.net('usershare', 'add', 'PackageSrc', elsewhere, '', 'S-1-5-32-544:F', 'guest_ok=n');
  await writeFile(path.join(bench.destination, 'UpdatesSource', 'update.msu'), 'theirs');
  const removed = await removeSetup(removal(bench), { destination: bench.destination, keepCatalog: false });
  if (!removed.ok) throw new Error(JSON.stringify(removed.failure));
  expect(removed.value.leftBehind.map(({ what, remedy }) => `${what}: ${remedy}`)).toEqual([
    `${bench.destination}/UpdatesSource: It holds update.msu. Delete the folder if nothing in it is needed.`,
    `the share PackageSrc: It now points at ${elsewhere} and is left alone.`,
    `${bench.destination}: It holds UpdatesSource. Delete the folder if nothing in it is needed.`,
  ]);
  expect((await samba.net('usershare', 'list', '--long')).stdout.trim()).toBe('PackageSrc');
  await rm(elsewhere, { recursive: true });
});

test('keeps the catalog when asked to', async ({ bench }) => {
  await bench.setUp(bench.answers());
  await removeSetup(removal(bench), { destination: bench.destination, keepCatalog: true });
  expect((await readdir(bench.packageSource)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  expect(await readdir(bench.cronFolder)).toEqual([]);
});

test('a folder that was there before Setup stays', async ({ bench }) => {
  await mkdir(path.join(bench.packageSource, 'theirs'), { recursive: true });
  await bench.setUp(bench.answers());
  const removed = await removeSetup(removal(bench), { destination: bench.destination, keepCatalog: false });
  expect(removed).toMatchObject({ ok: true, value: { leftBehind: [] } });
  expect(await readdir(bench.packageSource)).toEqual(['theirs']);
});
