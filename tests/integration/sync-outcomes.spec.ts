import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  failureOutputSchema,
  setupOutputSchema,
  statusOutputSchema,
  syncOutputSchema,
} from '../../electron/shared/command-output.ts';
import { exitCodes } from '../../electron/shared/exit-codes.ts';
import {
  expect,
  type Finished,
  type HeadlessProgram,
  type SampleCatalogs,
  test,
} from '../support/headless-program.ts';
import { holdLock } from '../support/hold-lock.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';

const run = promisify(execFile);

async function sync(program: HeadlessProgram, site: SiteOnDisk, ...more: string[]) {
  const finished = await program.run(['sync', '--site', site.destination, '--json', ...more], site.home);
  return { ...finished, document: documentOf(finished) };
}

function documentOf(finished: Finished) {
  return syncOutputSchema.parse(JSON.parse(finished.stdout));
}

/** A site on which the first version of the catalog is everywhere. */
async function makeSyncedSite(
  program: HeadlessProgram,
  folder: string,
  catalogs: SampleCatalogs,
): Promise<SiteOnDisk> {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  await site.offer(catalogs.version1);
  expect((await sync(program, site)).code).toBe(0);
  return site;
}

/** A site whose first distribution point takes many seconds, so that a run can be met in the middle. */
async function makeSlowSite(folder: string, root: string): Promise<SiteOnDisk> {
  const site = await makeSiteOnDisk(folder, { trust: [root], pointNames: ['Slow', 'Quick'] });
  const [slow, ...others] = site.settings.distributionPoints;
  if (slow === undefined) throw new Error('no distribution point');
  await site.store.writeSettings({
    ...site.settings,
    distributionPoints: [{ ...slow, maxMBps: 0.2 }, ...others],
  });
  return site;
}

async function statesOf(site: SiteOnDisk): Promise<Record<string, string>> {
  const status = await site.store.readStatus();
  const points = status.ok ? (status.value?.distributionPoints ?? []) : [];
  return Object.fromEntries(points.map((point) => [point.name, point.state]));
}

test('a read-only distribution point fails alone, with its reason; exit code 3', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  await site.offer(catalogs.version1);
  const readOnly = site.points.Lyon ?? '';
  await run('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', readOnly]);
  try {
    const { code, document } = await sync(program, site);
    expect(code).toBe(exitCodes.someDistributionPointsFailed);
    expect(document.run.outcome).toBe('some failed');
    const [berlin, lyon, oslo] = document.distributionPoints;
    expect([berlin?.state, lyon?.state, oslo?.state]).toEqual(['in sync', 'failed', 'in sync']);
    expect(lyon).toMatchObject({ failedRuns: 1, path: readOnly });
    expect(lyon?.reason).toMatch(/read-only/);
    expect(lyon?.remedy).toMatch(/\w/);
    expect(document.failures[0]?.detail).toContain('1 of 3 distribution points failed: Lyon');
  } finally {
    await run('umount', ['--lazy', readOnly]);
  }
  const repaired = await sync(program, site);
  expect(repaired.code).toBe(0);
  expect(repaired.document.distributionPoints[1]).toMatchObject({ state: 'in sync', failedRuns: 0 });
});

test('a held lock ends a run at once with exit code 6 and the owner’s name', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  const held = await holdLock(site.store.paths.syncFolder, 'the-other-run');
  const { code, document } = await sync(program, site);
  expect(code).toBe(exitCodes.lockHeld);
  expect(document.failures[0]).toMatchObject({ code: 'site.locked', params: { runId: 'the-other-run' } });
  // A run that did not come to be is not told of.
  expect((await program.run(['sync', '--site', site.destination], site.home)).stdout).toBe('');
  await held.release();
});

test('of two syncs at once one works and the other says so', async ({ folder, program, catalogs }) => {
  const site = await makeSlowSite(folder, catalogs.root);
  await site.offer(catalogs.large);
  const first = program.start(['sync', '--site', site.destination, '--json'], site.home);
  await expect
    .poll(() => statesOf(site), { timeout: 30_000 })
    .toMatchObject({ Slow: 'copying', Quick: 'in sync' });
  const second = await sync(program, site);
  expect(second.code).toBe(exitCodes.lockHeld);
  // Cancelled in mid-copy: exit code 8, nothing half under the real name, nothing left behind.
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(exitCodes.cancelled);
  const document = syncOutputSchema.parse(JSON.parse(first.stdout()));
  expect(document.run.outcome).toBe('cancelled');
  expect(document.distributionPoints).toMatchObject([
    { name: 'Slow', state: 'waiting', waitingFor: 'the next run', failedRuns: 0 },
    { name: 'Quick', state: 'in sync' },
  ]);
  expect(await readdir(site.points.Slow ?? '')).toEqual([]);
});

test('a killed run is shown as stale, and the next run takes its lock at once and marks it interrupted', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSlowSite(folder, catalogs.root);
  await site.offer(catalogs.large);
  const killed = program.start(['sync', '--site', site.destination], site.home);
  await expect
    .poll(() => statesOf(site), { timeout: 30_000 })
    .toMatchObject({ Slow: 'copying', Quick: 'in sync' });
  killed.child.kill('SIGKILL');
  await killed.ended;
  const status = await program.run(['status', '--site', site.destination, '--json'], site.home);
  const shown = statusOutputSchema.parse(JSON.parse(status.stdout));
  expect(shown).toMatchObject({ staleRun: true, currentRun: { phase: 'distributing' } });
  await site.store.writeSettings(site.settings);
  const next = await sync(program, site);
  expect(next, next.stderr).toMatchObject({ code: 0 });
  const runs = await site.store.listRuns();
  expect(runs.map((entry) => entry.outcome)).toEqual(['updated', 'interrupted']);
  expect(runs[1]?.id).toBe(shown.currentRun?.id);
  const events = await site.store.readRun(runs[0]?.id ?? '');
  expect(events.ok && events.value.map((event) => event.kind)).toContain('lock taken over');
  expect((await readdir(site.points.Slow ?? '')).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
});

test('a catalog that nobody trusted signed is refused with exit code 4 and changes nothing', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder);
  await site.offer(catalogs.version1);
  const { code, document } = await sync(program, site);
  expect(code).toBe(exitCodes.catalogRefused);
  expect(document.run.outcome).toBe('refused');
  expect(document.failures[0]?.remedy).toMatch(/\w/);
  expect(await readdir(site.store.packageSource)).toEqual(['.sync']);
});

test('an older catalog is refused unless it is allowed, and the one before can be put back', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSyncedSite(program, folder, catalogs);
  await site.offer(catalogs.older);
  const refused = await sync(program, site);
  expect(refused.code).toBe(exitCodes.catalogRefused);
  expect(refused.document.failures[0]?.code).toBe('catalog.older');
  expect(refused.document.catalog?.date).toBe('2026-05-12T17:00:00.000Z');
  const allowed = await sync(program, site, '--allow-older');
  expect(allowed.document.catalog?.date).toBe('2026-04-14T17:00:00.000Z');
  const restored = await sync(program, site, '--restore-previous');
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  expect(restored.document.catalog?.date).toBe('2026-05-12T17:00:00.000Z');
  for (const place of Object.values(site.points)) {
    expect(await readFile(path.join(place, 'wsusscn2.cab')), place).toEqual(
      await readFile(catalogs.version1),
    );
  }
});

test('a source that is gone: exit code 5, and what is there stays', async ({ folder, program, catalogs }) => {
  const site = await makeSyncedSite(program, folder, catalogs);
  await rm(site.source, { recursive: true });
  const { code, document } = await sync(program, site);
  expect(code).toBe(exitCodes.sourceUnreachable);
  expect(document.run.outcome).toBe('failed');
  expect(document.catalog?.date).toBe('2026-05-12T17:00:00.000Z');
  expect(await readFile(site.store.paths.catalog)).toEqual(await readFile(catalogs.version1));
});

test('verify finds damage that keeps size and time, and repairs it', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSyncedSite(program, folder, catalogs);
  for (const damaged of [path.join(site.points.Berlin ?? '', 'wsusscn2.cab'), site.store.paths.catalog]) {
    const content = await readFile(damaged);
    content.writeUInt8(content.readUInt8(9000) ^ 1, 9000);
    await writeFile(damaged, content);
  }
  const verified = await program.run(['verify', '--site', site.destination, '--json'], site.home);
  expect(verified, verified.stderr).toMatchObject({ code: 0 });
  for (const place of [site.store.packageSource, ...Object.values(site.points)]) {
    expect(await readFile(path.join(place, 'wsusscn2.cab')), place).toEqual(
      await readFile(catalogs.version1),
    );
  }
});

test('a catalog.json that does not match the catalog is written anew', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSyncedSite(program, folder, catalogs);
  // As a crash between the two renames leaves it: the new catalog beside the old catalog.json.
  await copyFile(catalogs.version2, site.store.paths.catalog);
  await site.offer(catalogs.version2);
  const { code, document } = await sync(program, site);
  expect(code).toBe(0);
  expect(document.catalog?.date).toBe('2026-06-09T17:00:00.000Z');
  const manifest = await site.store.readManifest();
  expect(manifest.ok && manifest.value).toEqual(document.catalog);
  for (const content of ['', '{', '[]', '{"format":1}']) {
    await writeFile(site.store.paths.manifest, content);
    expect((await sync(program, site)).code).toBe(0);
    expect(await site.store.readManifest()).toMatchObject({
      ok: true,
      value: { sha256: document.catalog?.sha256 },
    });
  }
});

test('several distribution points can be named, on the command line and on standard input', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  await site.offer(catalogs.version1);
  await sync(program, site);
  const holds = async (name: string) => (await readdir(site.points[name] ?? '')).includes('wsusscn2.cab');
  for (const place of Object.values(site.points)) await rm(path.join(place, 'wsusscn2.cab'));
  expect((await sync(program, site, '--dp', 'Lyon', '--dp', 'Oslo')).code).toBe(0);
  expect([await holds('Berlin'), await holds('Lyon'), await holds('Oslo')]).toEqual([false, true, true]);
  const named = await program.run(
    ['sync', '--site', site.destination, '--dp', '-', '--json'],
    site.home,
    'Berlin\n\n',
  );
  expect(named.code).toBe(0);
  expect(await holds('Berlin')).toBe(true);
  const none = await program.run(
    ['sync', '--site', site.destination, '--dp', '-', '--json'],
    site.home,
    '\n',
  );
  expect(none.code).toBe(exitCodes.badAnswers);
});

test('one distribution point alone can be served, by its name', async ({ folder, program, catalogs }) => {
  const site = await makeSyncedSite(program, folder, catalogs);
  for (const place of Object.values(site.points)) await rm(path.join(place, 'wsusscn2.cab'));
  const { code } = await sync(program, site, '--dp', 'Lyon');
  expect(code).toBe(0);
  expect(await readdir(site.points.Lyon ?? '')).toContain('wsusscn2.cab');
  expect(await readdir(site.points.Oslo ?? '')).not.toContain('wsusscn2.cab');
  const unknown = await sync(program, site, '--dp', 'Paris');
  expect(unknown.code).toBe(exitCodes.badAnswers);
  expect(unknown.document.failures[0]?.detail).toContain('Paris');
});

test('a site that is not there, several sites, and a command that is wrong say so', async ({
  folder,
  program,
}) => {
  const home = path.join(folder, 'home');
  const failing = async (...args: string[]) => {
    const finished = await program.run([...args, '--json'], home);
    return failureOutputSchema.parse(JSON.parse(finished.stdout));
  };
  expect(await failing('sync')).toMatchObject({ exitCode: 9, failures: [{ code: 'site.none' }] });
  expect(await failing('status', '--site', folder)).toMatchObject({
    exitCode: 9,
    failures: [{ code: 'site.not-found', params: { path: folder } }],
  });
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'sites.json'), JSON.stringify({ format: 1, sites: ['/a', '/b'] }));
  expect(await failing('verify')).toMatchObject({ exitCode: 2, failures: [{ code: 'site.several' }] });
  await writeFile(path.join(home, 'sites.json'), '{');
  expect(await failing('status')).toMatchObject({
    exitCode: 9,
    failures: [{ code: 'site.registry-damaged' }],
  });
  expect(await failing('sync', '--frobnicate')).toMatchObject({
    exitCode: 2,
    failures: [{ code: 'program.usage' }],
  });
  const setup = await program.run(['setup', '--json'], home);
  expect(setupOutputSchema.parse(JSON.parse(setup.stdout))).toMatchObject({
    ...{ exitCode: 2, plan: null, outcome: null },
    failures: [{ code: 'program.usage' }],
  });
});
