import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSiteRegistry } from '../../electron/adapters/files/site-registry.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import { beginStatus } from '../../electron/core/status-fold.ts';
import type { Files } from '../../electron/ports/files.ts';
import type { CatalogManifest } from '../../electron/shared/catalog-manifest.ts';
import { failureLine } from '../../electron/shared/failure.ts';
import { said } from '../support/in-english.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { expect, test } from '../support/test-folder.ts';

const at = '2026-06-10T03:00:00.000Z';
const manifest: CatalogManifest = {
  format: 1,
  fileName: 'wsusscn2.cab',
  sizeBytes: 1,
  sha256: 'a'.repeat(64),
  date: null,
  signer: 'Test',
  signedAt: null,
  source: '/media/wsusscn2.cab',
  obtainedAt: at,
  validators: null,
};

test('what is written is read again, and missing records are null', async ({ folder }) => {
  const { store, settings } = await makeSiteOnDisk(folder);
  expect(await store.readSettings()).toEqual({ ok: true, value: settings });
  expect(await store.readManifest()).toEqual({ ok: true, value: null });
  expect(await store.readStatus()).toEqual({ ok: true, value: null });
  await store.writeManifest(manifest);
  expect(await store.readManifest()).toEqual({ ok: true, value: manifest });
  expect((await readdir(store.packageSource)).sort()).toEqual(['.sync', 'catalog.json']);
});

test('a missing site, damage, a newer format and a huge file are failures of their own', async ({
  folder,
}) => {
  const { store } = await makeSiteOnDisk(folder);
  const settingsPath = path.join(store.paths.syncFolder, 'site.json');
  const failureAfter = async (content: string | Uint8Array) => {
    await writeFile(settingsPath, content);
    const read = await store.readSettings();
    return read.ok ? null : read.failure;
  };
  expect(said(await failureAfter(''))).toMatchObject({
    code: 'site.settings-damaged',
    params: { cause: 'it is empty' },
  });
  expect(said(await failureAfter('{"format": 1'))).toMatchObject({
    params: { cause: 'it is not JSON (line 1)' },
  });
  expect(await failureAfter('{"format": 1}')).toMatchObject({ code: 'site.settings-damaged' });
  expect(await failureAfter('{"format": 2, "new": true}')).toMatchObject({
    code: 'site.newer-format',
    params: { found: 2, known: 1 },
  });
  expect(said(await failureAfter(Buffer.alloc(17 * 1024 * 1024, ' ')))).toMatchObject({
    params: { cause: expect.stringContaining('larger than') },
  });
  await rm(settingsPath);
  await mkdir(settingsPath);
  expect(await store.readSettings()).toMatchObject({ ok: false, failure: { code: 'site.unreadable' } });
  await rm(settingsPath, { recursive: true });
  expect(await store.readSettings()).toMatchObject({
    ok: false,
    failure: { code: 'site.not-found', params: { settingsPath } },
  });
});

test('records get the permissions of PkgSource, and a failed write leaves the old one and nothing else', async ({
  folder,
}) => {
  const { store, destination } = await makeSiteOnDisk(folder);
  const nodeFiles = createNodeFiles();
  await nodeFiles.setMode(store.packageSource, 0o2770);
  await store.writeManifest(manifest);
  expect((await stat(store.paths.manifest)).mode & 0o7777).toBe(0o660);
  await nodeFiles.setMode(store.paths.syncFolder, 0o2750);
  await store.prepareFolders();
  expect((await stat(store.paths.staging)).mode & 0o7777).toBe(0o2750);
  const full: Files = {
    ...nodeFiles,
    open: async (target, how, mode) => ({
      ...(await nodeFiles.open(target, how, mode)),
      sync: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }),
  };
  const failing = createSiteStore(full, destination);
  await expect(failing.writeManifest({ ...manifest, signer: 'New' })).rejects.toMatchObject({
    code: 'ENOSPC',
  });
  expect(await store.readManifest()).toEqual({ ok: true, value: manifest });
  expect((await readdir(store.packageSource)).sort()).toEqual(['.sync', 'catalog.json']);
});

test('a journal without an end is an interrupted run, and its torn last line spoils nothing', async ({
  folder,
}) => {
  const { store } = await makeSiteOnDisk(folder);
  await store.prepareFolders();
  const journal = await store.openRun('20260610T030000Z-aaaa');
  await journal.append({ kind: 'run started', at, runId: '20260610T030000Z-aaaa', host: 's', process: 1 });
  await journal.close();
  const file = path.join(store.paths.syncFolder, 'runs', '20260610T030000Z-aaaa.jsonl');
  await writeFile(file, `${await readFile(file, 'utf8')}{"kind":"publ`);
  expect(await store.listRuns()).toMatchObject([
    { id: '20260610T030000Z-aaaa', outcome: 'interrupted', endedAt: at },
  ]);
  const again = await store.openRun('20260610T030000Z-aaaa');
  await again.append({ kind: 'leftovers removed', at, paths: ['x'] });
  await again.close();
  const events = await store.readRun('20260610T030000Z-aaaa');
  expect(events.ok && events.value.map((event) => event.kind)).toEqual(['run started', 'leftovers removed']);
});

test('the newest 200 journals are kept, and a run id cannot leave their folder', async ({ folder }) => {
  const { store } = await makeSiteOnDisk(folder);
  await store.prepareFolders();
  const runs = path.join(store.paths.syncFolder, 'runs');
  for (let index = 0; index < 205; index += 1) {
    await writeFile(path.join(runs, `20260101T0000${String(index).padStart(3, '0')}Z-a.jsonl`), '');
  }
  await (await store.openRun('20250101T000000Z-clock-set-back')).close();
  const names = await readdir(runs);
  expect(names).toHaveLength(200);
  expect(names).toContain('20250101T000000Z-clock-set-back.jsonl');
  expect(names).not.toContain('20260101T0000000Z-a.jsonl');
  for (const runId of ['../site', '..', '', 'a/b', 'x'.repeat(81)]) {
    expect(await store.readRun(runId), runId).toMatchObject({
      ok: false,
      failure: { code: 'site.run-not-found' },
    });
  }
});

test('the list of sites: added once, removed, damage told and replaced', async ({ folder }) => {
  const home = path.join(folder, 'state', 'home');
  const registry = createSiteRegistry(createNodeFiles(), home);
  expect(await registry.list()).toEqual({ ok: true, value: [] });
  await registry.add('/srv/a');
  await registry.add('/srv/b');
  await registry.add('/srv/a');
  expect(await registry.list()).toEqual({ ok: true, value: ['/srv/a', '/srv/b'] });
  await registry.remove('/srv/a');
  expect(await registry.list()).toEqual({ ok: true, value: ['/srv/b'] });
  await writeFile(path.join(home, 'sites.json'), '{"format":1,"sites":"/srv/b"}');
  expect(await registry.list()).toMatchObject({ ok: false, failure: { code: 'site.registry-damaged' } });
  await registry.add('/srv/c');
  expect(await registry.list()).toEqual({ ok: true, value: ['/srv/c'] });
});

test('a list of sites that a newer program wrote is not replaced by a shorter one', async ({ folder }) => {
  const registry = createSiteRegistry(createNodeFiles(), folder);
  const newer = '{"format":2,"sites":[{"path":"/srv/a"},{"path":"/srv/b"}]}';
  await writeFile(path.join(folder, 'sites.json'), newer);
  for (const changed of [await registry.add('/srv/c'), await registry.remove('/srv/a')]) {
    expect(changed).toMatchObject({ ok: false, failure: { code: 'site.newer-format' } });
  }
  expect(await readFile(path.join(folder, 'sites.json'), 'utf8')).toBe(newer);
});

test('a pipe in place of a record is named, and nobody waits for who might write to it', async ({
  folder,
}) => {
  const { store } = await makeSiteOnDisk(folder);
  await promisify(execFile)('mkfifo', [store.paths.manifest]);
  const read = await store.readManifest();
  expect(read.ok ? null : failureLine(read.failure)).toContain('it is a pipe, not a file');
});

test('a run’s id in the records of a host cannot lead out of the folder of journals', async ({ folder }) => {
  const { store, settings } = await makeSiteOnDisk(folder);
  await store.prepareFolders();
  const run = { host: 'h', process: 1, startedAt: at, phase: 'looking', progress: null } as const;
  const status = beginStatus(settings, null, { at, nextRunAt: null });
  await store.writeStatus({ ...status, currentRun: { ...run, id: '20260610T030000Z-aaaa' } });
  expect(await store.readStatus()).toMatchObject({ ok: true });
  for (const id of ['../../../planted', '..', '', 'a/b', 'a\\b']) {
    await store.writeStatus({ ...status, currentRun: { ...run, id } });
    expect(await store.readStatus(), id).toMatchObject({
      ok: false,
      failure: { code: 'site.record-damaged' },
    });
  }
});

test('what a killed run left is removed, and what cannot be is left where it is', async ({ folder }) => {
  const { store } = await makeSiteOnDisk(folder);
  await store.prepareFolders();
  const left = path.join(store.packageSource, '.catalog.json.1.tmp');
  const folderOfSomebody = path.join(store.packageSource, '.catalog.json.2.tmp');
  await writeFile(left, '');
  await mkdir(folderOfSomebody);
  expect(await store.removeLeftovers()).toEqual([left]);
  expect((await readdir(store.packageSource)).sort()).toEqual(['.catalog.json.2.tmp', '.sync']);
});
