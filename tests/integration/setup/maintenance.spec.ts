import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Answers } from '../../../electron/shared/answers.ts';
import type { Plan } from '../../../electron/shared/plan.ts';
import { planRemoval } from '../../../electron/usecases/plan-removal.ts';
import { planRepair } from '../../../electron/usecases/plan-repair.ts';
import { prepareSetup } from '../../../electron/usecases/prepare-setup.ts';
import { removeSetup } from '../../../electron/usecases/remove-setup.ts';
import { said } from '../../support/in-english.ts';
import { removalDeps, remove } from '../../support/removal.ts';
import type { SambaOutcome, TestSambaServer } from '../../support/samba-server.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';
import { snapshotOfTree } from '../../support/tree-snapshot.ts';

const run = promisify(execFile);

/** Names of the operations that a plan would carry out. */
const toDo = (plan: Plan) => plan.operations.filter(({ state }) => state === 'to do').map(({ id }) => id);

async function planOfRepair(bench: SetupBench): Promise<{ answers: Answers; plan: Plan }> {
  const repair = await planRepair(bench.deps, bench.destination);
  if (!repair.ok) throw new Error(JSON.stringify(repair.failure));
  const { answers, prepared } = repair.value;
  if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared.problems));
  return { answers, plan: prepared.plan };
}

/** Plans the repair and carries it out. */
async function repair(bench: SetupBench) {
  const { answers } = await planOfRepair(bench);
  return bench.setUp(answers);
}

async function makePoints(folder: string, ...names: string[]) {
  const points = names.map((name) => ({ name, path: path.join(folder, 'points', name) }));
  for (const point of points) await mkdir(point.path, { recursive: true });
  return points;
}

const shares = async (samba: TestSambaServer) =>
  (await samba.net('usershare', 'list', '--long')).stdout.trim();
/** Somebody lets everybody read a share. */
async function openToAll(samba: TestSambaServer, name: string, at: string): Promise<void> {
  const { code, stderr } = await samba.net('usershare', 'add', name, at, '', 'S-1-1-0:R', 'guest_ok=n');
  if (code !== 0) throw new Error(stderr);
}
const aclOf = (info: SambaOutcome) => /^usershare_acl=(.*)$/m.exec(info.stdout)?.[1];
const modeOf = async (at: string) => ((await stat(at)).mode & 0o7777).toString(8);
const cronText = async ({ cronFolder }: SetupBench) => {
  const [name = ''] = await readdir(cronFolder);
  return name === '' ? null : readFile(path.join(cronFolder, name), 'utf8');
};

test('set up, change, repair, remove: each does what it says, looked at from outside', async ({
  bench,
  samba,
  folder,
}) => {
  const group = samba.groups.sms?.name ?? '';
  const [berlin, lyon] = await makePoints(folder, 'Berlin', 'Lyon');
  if (berlin === undefined || lyon === undefined) throw new Error('no points');
  const first = bench.answers({
    share: { smsAdministrators: group },
    updatesSource: {},
    distributionPoints: [berlin],
  });
  expect(await bench.setUp(first)).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });

  await test.step('the settings tell the answers, and these plan nothing', async () => {
    const { answers, plan } = await planOfRepair(bench);
    expect(answers).toEqual(first);
    expect(toDo(plan)).toEqual([]);
  });

  await test.step('change: another group, another time, one more distribution point', async () => {
    const { answers } = await planOfRepair(bench);
    const changed: Answers = {
      ...answers,
      share: { ...answers.share, smsAdministrators: null },
      syncHost: { kind: 'this-computer', schedule: { everyDayAt: '04:15', randomDelayMinutes: 0 } },
      distributionPoints: [...answers.distributionPoints, { ...lyon, enabled: true, proof: 'read-back' }],
    };
    expect(toDo(await bench.prepare(changed)).sort()).toEqual(
      [
        'distribute',
        `permissions:${bench.destination}/UpdatesSource`,
        `permissions:${bench.packageSource}`,
        `permissions:${bench.packageSource}/.sync`,
        'schedule',
        'settings',
        'share',
        'share:updates',
      ].sort(),
    );
    expect(await bench.setUp(changed)).toMatchObject({ kind: 'done' });
    const member = await samba.smbclient('member', 'PackageSrc', 'ls');
    expect(member.stdout + member.stderr).toContain('NT_STATUS_ACCESS_DENIED');
    expect((await run('getfacl', ['-p', bench.packageSource])).stdout).not.toContain(group);
    expect(await cronText(bench)).toContain('every day at 04:15');
    expect(await readdir(lyon.path)).toContain('wsusscn2.cab');
  });

  await test.step('repair: what others undid is found, and put right', async () => {
    const rightAcl = aclOf(await samba.net('usershare', 'info', 'UpdatesSrc'));
    const rightMode = await modeOf(bench.packageSource);
    await samba.net('usershare', 'delete', 'PackageSrc');
    const updates = path.join(bench.destination, 'UpdatesSource');
    await openToAll(samba, 'UpdatesSrc', updates);
    await chmod(bench.packageSource, 0o777);
    for (const name of await readdir(bench.cronFolder)) await rm(path.join(bench.cronFolder, name));
    await rmdir(path.join(bench.destination, 'Logs'));
    await bench.deps.registry.remove(bench.destination);

    const { plan } = await planOfRepair(bench);
    expect(toDo(plan).sort()).toEqual(
      [
        `folder:${bench.destination}/Logs`,
        `permissions:${bench.packageSource}`,
        'register',
        'schedule',
        'share',
        'share:updates',
      ].sort(),
    );
    expect(await repair(bench)).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });
    expect((await shares(samba)).split('\n').sort()).toEqual(['PackageSrc', 'UpdatesSrc']);
    expect(aclOf(await samba.net('usershare', 'info', 'UpdatesSrc'))).toBe(rightAcl);
    expect(await modeOf(bench.packageSource)).toBe(rightMode);
    expect(await cronText(bench)).toContain('every day at 04:15');
    expect(await readdir(bench.destination)).toContain('Logs');
    expect(await bench.deps.registry.list()).toEqual({ ok: true, value: [bench.destination] });
  });

  await test.step('repairing again changes nothing', async () => {
    const before = await snapshotOfTree(folder, { withTimes: true, except: ['samba', 'home/setup-lock'] });
    expect(toDo((await planOfRepair(bench)).plan)).toEqual([]);
    expect(await repair(bench)).toMatchObject({ kind: 'done' });
    expect(await snapshotOfTree(folder, { withTimes: true, except: ['samba', 'home/setup-lock'] })).toEqual(
      before,
    );
  });

  await test.step('remove: the site is gone, and the distribution points are as they were', async () => {
    const removed = await remove(bench, { cleanDistributionPoints: true });
    expect(removed).toMatchObject({ kind: 'removed' });
    expect(await readdir(folder)).not.toContain('site');
    expect(await shares(samba)).toBe('');
    expect(await readdir(bench.cronFolder)).toEqual([]);
    expect(await bench.deps.registry.list()).toEqual({ ok: true, value: [] });
    // The pretended run copies no real catalog: what lies there is not the site's, and stays.
    expect(await readdir(berlin.path)).toEqual(['wsusscn2.cab']);
    expect(said(removed)).toMatchObject({
      leftBehind: [
        { what: `wsusscn2.cab on Berlin (${berlin.path})` },
        { what: `wsusscn2.cab on Lyon (${lyon.path})` },
      ],
    });
  });
});

test('a site whose settings were lost is the same site again: one schedule, one share', async ({
  bench,
  samba,
}) => {
  await bench.setUp(bench.answers());
  const settingsFile = path.join(bench.packageSource, '.sync', 'site.json');
  const siteIdOf = async () => JSON.parse(await readFile(settingsFile, 'utf8')).siteId;
  const [siteId, schedules] = [await siteIdOf(), await readdir(bench.cronFolder)];
  expect(schedules).toHaveLength(1);

  await rm(settingsFile);
  expect(await bench.setUp(bench.answers())).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });
  expect(await siteIdOf()).toBe(siteId);
  expect(await readdir(bench.cronFolder)).toEqual(schedules);
  expect(await shares(samba)).toBe('PackageSrc');

  await rm(settingsFile);
  const unscheduled = bench.answers({ syncHost: { kind: 'this-computer', schedule: 'off' } });
  expect(await bench.setUp(unscheduled)).toMatchObject({ kind: 'done' });
  expect(await readdir(bench.cronFolder)).toEqual([]);
  expect(await remove(bench)).toMatchObject({ kind: 'removed', leftBehind: [] });
});

test('who may not read Setup’s journal can plan a site all the same', async ({ bench }) => {
  const denied = Object.assign(new Error('permission denied'), { code: 'EACCES' });
  const journal = { ...bench.deps.journal, read: () => Promise.reject(denied) };
  const prepared = await prepareSetup({ ...bench.deps, journal }, bench.answers());
  expect(prepared).toMatchObject({ kind: 'ready' });
});

test('cleans distribution points of the site’s own catalog, and of nothing else', async ({
  bench,
  folder,
}) => {
  const [berlin, lyon, oslo, gone] = await makePoints(folder, 'Berlin', 'Lyon', 'Oslo', 'Gone');
  if (berlin === undefined || lyon === undefined || oslo === undefined || gone === undefined)
    throw new Error('no points');
  await bench.setUp(bench.answers({ distributionPoints: [berlin, lyon, oslo, gone] }));
  const manifest = await readFile(path.join(bench.packageSource, 'catalog.json'), 'utf8');
  for (const { path: at } of [berlin, lyon, oslo]) {
    await writeFile(path.join(at, 'wsusscn2.cab'), await readFile(path.join(bench.source, 'wsusscn2.cab')));
    await writeFile(path.join(at, 'catalog.json'), manifest);
    await writeFile(path.join(at, 'theirs.txt'), 'theirs');
  }
  await writeFile(path.join(berlin.path, '.wsusscn2.cab.run-1.0f0f0f0f.partial'), 'half');
  await writeFile(path.join(lyon.path, 'wsusscn2.cab'), 'another site’s catalog');
  await writeFile(path.join(oslo.path, 'catalog.json'), '{"sha256":"of another tool"}');
  await rm(gone.path, { recursive: true });

  const notes: unknown[] = [];
  const removed = await remove(bench, {
    cleanDistributionPoints: true,
    report: ({ operations }) => notes.push(...operations.map(({ note }) => said(note))),
  });
  expect(await readdir(berlin.path)).toEqual(['theirs.txt']);
  expect((await readdir(lyon.path)).sort()).toEqual(['theirs.txt', 'wsusscn2.cab']);
  expect((await readdir(oslo.path)).sort()).toEqual(['catalog.json', 'theirs.txt']);
  if (removed.kind !== 'removed') throw new Error(JSON.stringify(removed));
  expect(removed.leftBehind.map(({ what }) => said(what))).toEqual([
    `the catalog on Gone (${gone.path})`,
    `wsusscn2.cab on Lyon (${lyon.path})`,
    `catalog.json on Oslo (${oslo.path})`,
  ]);
  expect(notes).toContain('cleaning Berlin');
});

test('a removal plan changes nothing, and says what would go and what would stay', async ({
  bench,
  samba,
  folder,
}) => {
  const [berlin] = await makePoints(folder, 'Berlin');
  if (berlin === undefined) throw new Error('no point');
  await bench.setUp(bench.answers({ updatesSource: {}, distributionPoints: [berlin] }));
  const updates = path.join(bench.destination, 'UpdatesSource');
  await openToAll(samba, 'UpdatesSrc', updates);
  await writeFile(path.join(updates, 'update.msu'), 'theirs');
  const before = await snapshotOfTree(folder, { withTimes: true, except: ['samba', 'home/setup-lock'] });
  const request = { destination: bench.destination, keepCatalog: false, cleanDistributionPoints: false };
  const plan = await planRemoval(removalDeps(bench), request);
  expect(await snapshotOfTree(folder, { withTimes: true, except: ['samba', 'home/setup-lock'] })).toEqual(
    before,
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  expect(plan.value.operations.map(({ id }) => id)).toEqual([
    'registration',
    expect.stringMatching(/^schedule:/),
    'catalog',
    `settings:${bench.packageSource}/.sync/site.json`,
    'share:PackageSrc',
    `folder:${bench.destination}/Logs`,
    `folder:${bench.packageSource}/.sync`,
    `folder:${bench.packageSource}`,
  ]);
  const stays = [
    `the catalog on Berlin (${berlin.path})`,
    'the share UpdatesSrc',
    updates,
    bench.destination,
  ];
  expect(plan.value.leaves.map(({ what }) => said(what))).toEqual(stays);

  await test.step('what stays in the plan is what stays', async () => {
    const removed = await remove(bench);
    expect(removed).toMatchObject({ kind: 'removed', leftBehind: plan.value.leaves });
    expect(await shares(samba)).toBe('UpdatesSrc');
    expect(await readdir(bench.destination)).toEqual(['UpdatesSource']);
  });
});

test('a plan that is no longer true is not carried out', async ({ bench, samba, folder }) => {
  await bench.setUp(bench.answers());
  const request = { destination: bench.destination, keepCatalog: false, cleanDistributionPoints: false };
  const deps = removalDeps(bench);
  const plan = await planRemoval(deps, request);
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  await openToAll(samba, 'PackageSrc', bench.packageSource);
  const before = await snapshotOfTree(folder, { withTimes: true, except: ['samba', 'home/setup-lock'] });
  const outcome = await removeSetup(deps, {
    ...request,
    planHash: plan.value.hash,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  expect(outcome).toMatchObject({ kind: 'refused', failure: { code: 'setup.plan-changed' } });
  expect(await snapshotOfTree(folder, { withTimes: true, except: ['samba', 'home/setup-lock'] })).toEqual(
    before,
  );
});

test('a run that holds the site keeps it', async ({ bench, samba }) => {
  await bench.setUp(bench.answers());
  const held = await removalDeps(bench).siteLock(bench.destination).acquire('the-run');
  if (!held.ok) throw new Error(JSON.stringify(held.failure));
  expect(await remove(bench)).toMatchObject({
    kind: 'refused',
    failure: { code: 'site.locked', params: { runId: 'the-run' } },
  });
  expect(await shares(samba)).toBe('PackageSrc');
  await held.value.release();
  expect(await remove(bench)).toMatchObject({ kind: 'removed', leftBehind: [] });
});

test('permissions of a folder that was there before are put back, unless others changed them since', async ({
  bench,
}) => {
  const updates = path.join(bench.destination, 'UpdatesSource');
  await mkdir(bench.packageSource, { recursive: true });
  await mkdir(updates);
  await chmod(bench.packageSource, 0o751);
  await bench.setUp(bench.answers({ updatesSource: {} }));
  await chmod(updates, 0o700);
  const removed = await remove(bench);
  expect(said(removed)).toMatchObject({
    kind: 'removed',
    leftBehind: [{ what: `the permissions of ${updates}`, remedy: expect.stringContaining('Somebody') }],
  });
  expect(await modeOf(bench.packageSource)).toBe('751');
  expect(await modeOf(updates)).toBe('700');
});
