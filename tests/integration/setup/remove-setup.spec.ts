import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderPatterns, patternsFileName } from '../../../electron/core/syncthing-folder.ts';
import { said } from '../../support/in-english.ts';
import { remove } from '../../support/removal.ts';
import { expect, test } from '../../support/setup-test.ts';

test.use({ sambaRequest: {} });

test('removes exactly what Setup made', async ({ bench, samba, folder }) => {
  await bench.setUp(bench.answers({ updatesSource: {} }));
  // Syncthing keeps there what we told it to leave out.
  await writeFile(path.join(bench.packageSource, patternsFileName), folderPatterns.join('\n'));
  const removed = await remove(bench);
  expect(removed).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await readdir(folder)).not.toContain('site');
  expect(await readdir(bench.cronFolder)).toEqual([]);
  expect((await samba.net('usershare', 'list', '--long')).stdout).toBe('');
  expect(await bench.deps.registry.list()).toEqual({ ok: true, value: [] });
  expect(await readdir(bench.source)).toEqual(['wsusscn2.cab']);

  const again = await remove(bench);
  expect(again).toMatchObject({ kind: 'refused', failure: { code: 'setup.not-ours' } });
});

test('leaves and names what others changed since', async ({ bench, samba, folder }) => {
  await bench.setUp(bench.answers({ updatesSource: {} }));
  const elsewhere = path.join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await samba.net('usershare', 'add', 'PackageSrc', elsewhere, '', 'S-1-5-32-544:F', 'guest_ok=n');
  await writeFile(path.join(bench.destination, 'UpdatesSource', 'update.msu'), 'theirs');
  const removed = await remove(bench);
  if (removed.kind !== 'removed') throw new Error(JSON.stringify(removed.failure));
  expect(removed.leftBehind.map(({ what, remedy }) => `${said(what)}: ${said(remedy)}`)).toEqual([
    `${bench.destination}/UpdatesSource: It holds update.msu. Delete the folder if nothing in it is needed.`,
    `the share PackageSrc: It now points at ${elsewhere} and is left alone.`,
    `${bench.destination}: It holds UpdatesSource. Delete the folder if nothing in it is needed.`,
  ]);
  expect((await samba.net('usershare', 'list', '--long')).stdout.trim()).toBe('PackageSrc');
  await rm(elsewhere, { recursive: true });
});

test('keeps the catalog when asked to', async ({ bench }) => {
  await bench.setUp(bench.answers());
  await remove(bench, { keepCatalog: true });
  expect((await readdir(bench.packageSource)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  expect(await readdir(bench.cronFolder)).toEqual([]);
});

test('a folder that was there before Setup stays', async ({ bench }) => {
  await mkdir(path.join(bench.packageSource, 'theirs'), { recursive: true });
  await writeFile(path.join(bench.packageSource, patternsFileName), 'theirs');
  await bench.setUp(bench.answers());
  const removed = await remove(bench);
  expect(removed).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await readdir(bench.packageSource)).toEqual([patternsFileName, 'theirs']);
});
