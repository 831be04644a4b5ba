import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { planRepair } from '../../../electron/usecases/plan-repair.ts';
import { said } from '../../support/in-english.ts';
import { machineOf } from '../../support/machine-snapshot.ts';
import { remove } from '../../support/removal.ts';
import type { TestSambaServer } from '../../support/samba-server.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';
import { snapshotOfTree } from '../../support/tree-snapshot.ts';

const run = promisify(execFile);

test.setTimeout(240_000);

/** A group that no other test makes. */
const groupName = `pkgtest-${process.pid}-seq`;

const shares = async (samba: TestSambaServer) =>
  (await samba.net('usershare', 'list', '--long')).stdout.trim().split('\n').sort();

async function repair(bench: SetupBench): Promise<string[]> {
  const planned = await planRepair(bench.deps, bench.destination);
  if (!planned.ok || planned.value.prepared.kind !== 'ready') throw new Error(JSON.stringify(planned));
  const { answers, prepared } = planned.value;
  expect(await bench.setUp(answers)).toMatchObject({ kind: 'done' });
  return prepared.plan.operations.filter(({ state }) => state === 'to do').map(({ id }) => id);
}

test('removal takes back exactly what setup, changes and repairs made, and leaves what was there before', async ({
  bench,
  samba,
  folder,
}) => {
  const point = { name: 'Berlin', path: path.join(folder, 'berlin') };
  const theirs = path.join(folder, 'theirs');
  for (const made of [point.path, theirs]) await mkdir(made);
  await samba.net('usershare', 'add', 'Theirs', theirs, '', 'S-1-5-32-544:F', 'guest_ok=n');
  const before = await machineOf(folder, groupName);
  const sms = samba.groups.sms?.name ?? '';

  await bench.setUp(
    bench.answers({
      share: { smsAdministrators: groupName, createSmsAdministrators: true },
      updatesSource: {},
    }),
  );
  expect(await shares(samba)).toEqual(['PackageSrc', 'Theirs', 'UpdatesSrc']);

  await test.step('change: other names, another group, a distribution point, another time', async () => {
    const changed = bench.answers({
      share: { name: 'Catalog', smsAdministrators: sms },
      updatesSource: { folder: 'Downloads', shareName: 'Downloads' },
      syncHost: { kind: 'this-computer', schedule: { everyDayAt: '05:20', randomDelayMinutes: 0 } },
      distributionPoints: [point],
    });
    expect(await bench.setUp(changed)).toMatchObject({ kind: 'done', shareName: 'Catalog' });
    expect(await shares(samba)).toEqual(['Catalog', 'Downloads', 'Theirs']);
    expect((await samba.smbclient('member', 'Catalog', 'ls')).stdout).toContain('wsusscn2.cab');
    const old = await samba.smbclient('member', 'PackageSrc', 'ls');
    expect(old.stdout + old.stderr).toContain('NT_STATUS_BAD_NETWORK_NAME');
    const stranger = await samba.smbclient('stranger', 'Catalog', 'ls');
    expect(stranger.stdout + stranger.stderr).toContain('NT_STATUS_ACCESS_DENIED');
    const { stdout: acl } = await run('getfacl', ['-p', bench.packageSource]);
    expect(acl).toContain(`# group: ${sms}`);
    expect((await stat(bench.packageSource)).gid).toBe(samba.groups.sms?.gid);
    expect((await samba.net('usershare', 'info', 'Catalog')).stdout).toContain(`path=${bench.packageSource}`);
    const [cron = ''] = await readdir(bench.cronFolder);
    expect(await readFile(path.join(bench.cronFolder, cron), 'utf8')).toContain('every day at 05:20');
    expect((await readdir(bench.destination)).sort()).toEqual(['Downloads', 'Logs', 'PkgSource']);
    expect(await readdir(point.path)).toEqual(['wsusscn2.cab']);
  });

  await test.step('repair: a lost share, changed rights and a lost schedule', async () => {
    await samba.net('usershare', 'delete', 'Catalog');
    await chmod(bench.packageSource, 0o777);
    for (const name of await readdir(bench.cronFolder)) await rm(path.join(bench.cronFolder, name));
    expect((await repair(bench)).sort()).toEqual([`permissions:${bench.packageSource}`, 'schedule', 'share']);
    expect(await shares(samba)).toEqual(['Catalog', 'Downloads', 'Theirs']);
  });

  await test.step('another time without anything to do, no file of it moves', async () => {
    const options = { withTimes: true, except: ['samba'] };
    const still = await snapshotOfTree(folder, options);
    expect(await repair(bench)).toEqual([]);
    expect(await snapshotOfTree(folder, options)).toEqual(still);
  });

  const removed = await remove(bench);
  expect(said(removed)).toMatchObject({ leftBehind: [{ what: `the catalog on Berlin (${point.path})` }] });
  await rm(path.join(point.path, 'wsusscn2.cab'));
  expect(await shares(samba)).toEqual(['Theirs']);
  expect(await machineOf(folder, groupName)).toEqual(before);
});

test('with every optional feature, a second Setup moves no file, of the system’s groups neither', async ({
  bench,
  folder,
}) => {
  const answers = bench.answers({
    share: { smsAdministrators: groupName, createSmsAdministrators: true },
    updatesSource: {},
    syncHost: { kind: 'this-computer', schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 } },
    distributionPoints: [{ name: 'Berlin', path: bench.source }],
  });
  await bench.setUp(answers);
  const groupFile = async () => {
    const lines = (await readFile('/etc/group', 'utf8')).split('\n');
    return lines.filter((line) => line.startsWith(`${groupName}:`));
  };
  const options = { withTimes: true, except: ['samba'] };
  const before = [...(await snapshotOfTree(folder, options)), ...(await groupFile())];
  expect((await bench.prepare(answers)).operations.every(({ state }) => state === 'already right')).toBe(
    true,
  );
  expect(await bench.setUp(answers)).toMatchObject({ kind: 'done' });
  expect([...(await snapshotOfTree(folder, options)), ...(await groupFile())]).toEqual(before);
  await remove(bench);
  expect(await groupFile()).toEqual([]);
});

test('two sites on one computer have a share and a schedule each, and one goes without the other', async ({
  bench,
  samba,
  folder,
}) => {
  const second = path.join(folder, 'second');
  await bench.setUp(bench.answers({ share: { smsAdministrators: samba.groups.sms?.name ?? null } }));
  const whole = await machineOf(folder, groupName);
  expect(
    await bench.setUp(
      bench.answers({
        destination: second,
        share: { smsAdministrators: samba.groups.sms?.name ?? null },
        updatesSource: {},
      }),
    ),
  ).toMatchObject({ kind: 'done', shareName: 'PackageSrc_1' });
  expect(await shares(samba)).toEqual(['PackageSrc', 'PackageSrc_1', 'UpdatesSrc']);
  expect((await readdir(bench.cronFolder)).length).toBe(2);
  expect((await samba.smbclient('member', 'PackageSrc_1', 'ls')).stdout).toContain('wsusscn2.cab');
  expect(await bench.deps.registry.list()).toMatchObject({ value: [bench.destination, second] });

  expect(await remove({ ...bench, destination: second })).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await machineOf(folder, groupName)).toEqual(whole);
  expect((await samba.smbclient('member', 'PackageSrc', 'ls')).stdout).toContain('wsusscn2.cab');
  expect(await repair(bench)).toEqual([]);
});
