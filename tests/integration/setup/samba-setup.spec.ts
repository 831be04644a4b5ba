import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodePrograms } from '../../../electron/adapters/programs/node-programs.ts';
import { describeFailure } from '../../../electron/shared/failure.ts';
import type { SetupOutcome } from '../../../electron/shared/setup-progress.ts';
import { prepareSetup } from '../../../electron/usecases/prepare-setup.ts';
import { said } from '../../support/in-english.ts';
import { expect, test } from '../../support/setup-test.ts';
import { snapshotOfTree } from '../../support/tree-snapshot.ts';

const programs = createNodePrograms();

async function getfacl(at: string): Promise<string[]> {
  const ended = await programs.run({
    program: 'getfacl',
    args: ['--omit-header', '--numeric', '--absolute-names', at],
    timeoutMs: 10_000,
  });
  return ended.kind === 'exited' ? ended.stdout.trim().split('\n') : [];
}

function unexpected(outcome: SetupOutcome): string {
  return outcome.kind === 'failed'
    ? JSON.stringify([describeFailure(outcome.failure), outcome.leftBehind])
    : outcome.kind;
}

test('the share is for SMS Administrators and for nobody else, and the settings are for the system alone', async ({
  bench,
  samba,
  folder,
}) => {
  const group = samba.groups.sms;
  if (group === undefined) throw new Error('no group');
  const outcome = await bench.setUp(bench.answers({ share: { smsAdministrators: group.name } }));
  expect(outcome, unexpected(outcome)).toMatchObject({
    kind: 'done',
    shareName: 'PackageSrc',
    unc: '\\\\TESTSERVER\\PackageSrc',
  });

  const upload = path.join(folder, 'upload.txt');
  await writeFile(upload, 'hello');
  const written = await samba.smbclient(
    'member',
    'PackageSrc',
    `put ${upload} hello.txt; get hello.txt ${upload}.back; ls`,
  );
  expect(written.code, written.stdout + written.stderr).toBe(0);
  expect(written.stdout).toContain('wsusscn2.cab');
  expect(await readFile(`${upload}.back`, 'utf8')).toBe('hello');
  const deleted = await samba.smbclient('member', 'PackageSrc', 'del hello.txt');
  expect(deleted.stdout).not.toContain('NT_STATUS');

  const refused = await samba.smbclient('stranger', 'PackageSrc', 'ls');
  expect(refused.code).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain('NT_STATUS_ACCESS_DENIED');

  const tampered = await samba.smbclient('member', 'PackageSrc', `put ${upload} .sync/site.json`);
  expect(tampered.stdout + tampered.stderr).toContain('NT_STATUS_ACCESS_DENIED');
  const moved = await samba.smbclient('member', 'PackageSrc', 'rename .sync elsewhere');
  expect(moved.stdout + moved.stderr).toContain('NT_STATUS_ACCESS_DENIED');

  const [pkgSource, settings] = [
    await stat(bench.packageSource),
    await stat(path.join(bench.packageSource, '.sync')),
  ];
  expect([pkgSource.uid, pkgSource.gid, (pkgSource.mode & 0o7777).toString(8)]).toEqual([
    0,
    group.gid,
    '3770',
  ]);
  expect([settings.uid, settings.gid, (settings.mode & 0o7777).toString(8)]).toEqual([0, group.gid, '2750']);
  expect(await getfacl(bench.packageSource)).toContain('default:group::rwx');
  const site = await stat(path.join(bench.packageSource, '.sync', 'site.json'));
  expect((site.mode & 0o777).toString(8)).toBe('640');
  const info = await samba.net('usershare', 'info', '--long');
  expect(info.stdout).toContain(`usershare_acl=S-1-5-32-544:F,${group.sid}:F,`);
  expect(info.stdout).toContain('guest_ok=n');
  expect((await readdir(bench.cronFolder)).length).toBe(1);
});

test('root is the local Administrators and has full control', async ({ bench, samba }) => {
  await bench.setUp(bench.answers());
  const info = await samba.net('usershare', 'info', '--long');
  expect(info.stdout).toContain('usershare_acl=S-1-5-32-544:F,\n');
  const refused = await samba.smbclient('member', 'PackageSrc', 'ls');
  expect(refused.stdout + refused.stderr).toContain('NT_STATUS_ACCESS_DENIED');
});

test.describe('with names that are taken', () => {
  test.use({
    sambaRequest: {
      shares: [
        { name: 'PackageSrc', path: '/tmp' },
        { name: 'packagesrc_1', path: '/tmp' },
      ],
    },
  });

  test('the share gets the next free number', async ({ bench, samba }) => {
    const plan = await bench.prepare(bench.answers());
    expect(plan.shareName).toBe('PackageSrc_2');
    expect(said(plan.operations.find(({ id }) => id === 'share')?.why)).toBe(
      'In use already: PackageSrc, packagesrc_1',
    );
    const outcome = await bench.setUp(bench.answers());
    expect(outcome, unexpected(outcome)).toMatchObject({ kind: 'done', shareName: 'PackageSrc_2' });
    expect((await samba.net('usershare', 'list', '--long')).stdout.trim()).toBe('PackageSrc_2');
  });
});

test('a name that is a usershare already is taken, however it is written', async ({
  bench,
  samba,
  folder,
}) => {
  const other = path.join(folder, 'other');
  await mkdir(other);
  await samba.net('usershare', 'add', 'PACKAGESRC', other, '', 'S-1-5-32-544:F', 'guest_ok=n');
  expect(await bench.setUp(bench.answers())).toMatchObject({ kind: 'done', shareName: 'PackageSrc_1' });
  expect((await samba.net('usershare', 'info', '--long')).stdout).toContain(`[PACKAGESRC]\npath=${other}`);
});

test.describe('with shares in the registry', () => {
  test.use({ sambaRequest: { globalOptions: { 'registry shares': 'yes' } } });

  test('a name that the registry has is taken', async ({ bench, samba, folder }) => {
    await samba.net('conf', 'addshare', 'packagesrc', folder);
    expect((await bench.prepare(bench.answers())).shareName).toBe('PackageSrc_1');
  });
});

test('two Setups at once: one is at work, the other is told who; then it gets another name', async ({
  bench,
  folder,
}) => {
  const sites = ['one', 'two', 'three'].map((name) =>
    bench.answers({ destination: path.join(folder, name) }),
  );
  const outcomes = await Promise.all(sites.map((answers) => bench.setUp(answers)));
  const done = outcomes.filter(({ kind }) => kind === 'done');
  expect(done.length, outcomes.map(unexpected).join('; ')).toBeGreaterThanOrEqual(1);
  for (const outcome of outcomes.filter(({ kind }) => kind !== 'done')) {
    expect(outcome).toMatchObject({
      kind: 'failed',
      leftBehind: [],
      failure: { code: 'setup.locked', params: { process: process.pid } },
    });
  }
  const names: string[] = [];
  for (const answers of sites) {
    const outcome = await bench.setUp(answers);
    names.push(outcome.kind === 'done' ? outcome.shareName : unexpected(outcome));
  }
  expect(names.sort()).toEqual(['PackageSrc', 'PackageSrc_1', 'PackageSrc_2']);
});

test('a share that is taken between plan and apply is kept clear of', async ({ bench, samba, folder }) => {
  const { hash, shareName } = await bench.prepare(bench.answers());
  expect(shareName).toBe('PackageSrc');
  const other = path.join(folder, 'other');
  await mkdir(other);
  await samba.net('usershare', 'add', 'PackageSrc', other, '', 'S-1-5-32-544:F', 'guest_ok=n');
  const outcome = await bench.setUp(bench.answers(), { planHash: hash });
  expect(outcome, unexpected(outcome)).toMatchObject({ kind: 'done', shareName: 'PackageSrc_1' });
  expect((await samba.net('usershare', 'info', '--long')).stdout).toContain(`[PackageSrc]\npath=${other}`);
});

test('a second run changes nothing', async ({ bench, samba, folder }) => {
  const answers = bench.answers({
    share: { smsAdministrators: samba.groups.sms?.name ?? null },
    updatesSource: {},
    distributionPoints: [{ name: 'Berlin', path: bench.source }],
  });
  const first = await bench.setUp(answers);
  expect(first, unexpected(first)).toMatchObject({ kind: 'done' });
  const plan = await bench.prepare(answers);
  expect(plan.operations.filter(({ state }) => state === 'to do').map(({ title }) => said(title))).toEqual(
    [],
  );
  const before = await snapshotOfTree(folder, { withTimes: true, except: ['samba'] });
  expect(await bench.setUp(answers)).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });
  expect(await snapshotOfTree(folder, { withTimes: true, except: ['samba'] })).toEqual(before);
});

test('only what differs is done on an existing site', async ({ bench, samba }) => {
  await bench.setUp(bench.answers());
  const changed = bench.answers({
    share: { smsAdministrators: samba.groups.sms?.name ?? null },
    syncHost: { kind: 'this-computer', schedule: { everyDayAt: '04:30' } },
  });
  const plan = await bench.prepare(changed);
  expect(
    plan.operations.filter(({ state }) => state === 'to do').map(({ id }) => id.replace(/:.*/, '')),
  ).toEqual(['permissions', 'permissions', 'share', 'settings', 'schedule']);
  const outcome = await bench.setUp(changed);
  expect(outcome, unexpected(outcome)).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });
  expect((await samba.smbclient('member', 'PackageSrc', 'ls')).code).toBe(0);
});

test('a plan that is no longer true is not carried out', async ({ bench, folder }) => {
  const { hash } = await bench.prepare(bench.answers());
  await mkdir(path.join(folder, 'site'));
  const { applySetup } = await import('../../../electron/usecases/apply-setup.ts');
  const outcome = await applySetup(bench.deps, {
    answers: bench.answers(),
    planHash: hash,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'setup.plan-changed' }, leftBehind: [] });
  expect(await readdir(path.join(folder, 'site'))).toEqual([]);
});

test('a destination that is a file, or leads elsewhere, is refused and named', async ({ bench, folder }) => {
  await writeFile(path.join(folder, 'a-file'), '');
  const { symlink } = await import('node:fs/promises');
  await symlink('/etc', path.join(folder, 'a-link'));
  const before = await snapshotOfTree(folder, { withTimes: true, except: ['samba'] });
  for (const [name, code] of [
    ['a-file', 'destination.not-folder'],
    ['a-file/below', 'destination.not-folder'],
    ['a-link', 'destination.not-folder'],
    ['a-link/below', 'destination.leads-elsewhere'],
  ] as const) {
    const prepared = await prepareSetup(bench.deps, bench.answers({ destination: path.join(folder, name) }));
    expect(prepared, name).toMatchObject({ kind: 'refused', problems: [{ code, field: 'destination' }] });
  }
  expect(await snapshotOfTree(folder, { withTimes: true, except: ['samba'] })).toEqual(before);
});
