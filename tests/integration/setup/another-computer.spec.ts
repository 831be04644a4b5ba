import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exitCodes } from '../../../electron/shared/exit-codes.ts';
import { describeFailure } from '../../../electron/shared/failure.ts';
import type { SetupOutcome } from '../../../electron/shared/setup-progress.ts';
import { planRepair } from '../../../electron/usecases/plan-repair.ts';
import { test as commandLine } from '../../support/command-line-test.ts';
import { remove } from '../../support/removal.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';

function unexpected(outcome: SetupOutcome): string {
  return outcome.kind === 'failed'
    ? JSON.stringify([describeFailure(outcome.failure), outcome.leftBehind])
    : outcome.kind;
}

async function siteSettings({ deps, destination }: SetupBench) {
  const settings = await deps.openStore(destination).readSettings();
  if (!settings.ok) throw new Error(JSON.stringify(settings.failure));
  return { settings: settings.value };
}

test('the host’s account replaces catalog and records through the share, and never its orders', async ({
  bench,
  samba,
  folder,
}) => {
  const { member: account = '', stranger = '' } = samba.users;
  // A site that synced itself until now: its catalog and records belong to root.
  const before = await bench.setUp(bench.answers());
  expect(before, unexpected(before)).toMatchObject({ kind: 'done' });
  const another = (name: string, as: string) =>
    bench.answers({
      syncHost: { kind: 'another-computer', name, account: as, schedule: { everyDayAt: '04:00' } },
    });
  const moved = await bench.setUp(another('wks-7', account));
  expect(moved, unexpected(moved)).toMatchObject({ kind: 'done' });

  // This computer no longer syncs, and looks instead whether the other one does.
  const { settings } = await siteSettings(bench);
  const watch = path.join(bench.cronFolder, `pkgsource-${settings.siteId}-alerts`);
  expect(await readdir(bench.cronFolder)).toEqual([path.basename(watch)]);
  expect(await readFile(watch, 'utf8')).toContain(`alerts check --site ${bench.destination}\n`);
  // Repair puts it back where somebody changed it.
  await writeFile(watch, '# changed\n');
  const repair = await planRepair(bench.deps, bench.destination);
  if (!repair.ok || repair.value.prepared.kind !== 'ready') throw new Error(JSON.stringify(repair));
  const wrong = repair.value.prepared.plan.operations.filter(({ state }) => state === 'to do');
  expect(wrong.map(({ kind }) => kind)).toEqual(['schedule alert check']);
  const repaired = await bench.setUp(repair.value.answers);
  expect(repaired, unexpected(repaired)).toMatchObject({ kind: 'done' });
  expect(await readFile(watch, 'utf8')).toContain('alerts check');

  const upload = path.join(folder, 'upload.txt');
  await writeFile(upload, 'a newer catalog');
  const replaced = await samba.smbclient(
    'member',
    'PackageSrc',
    `put ${upload} new.tmp; rename new.tmp wsusscn2.cab -f; cd .sync; put ${upload} status.tmp; rename status.tmp status.json -f; ls`,
  );
  expect(replaced.code, replaced.stdout + replaced.stderr).toBe(0);
  expect(replaced.stdout).not.toContain('NT_STATUS');
  expect(await readFile(path.join(bench.packageSource, 'wsusscn2.cab'), 'utf8')).toBe('a newer catalog');

  for (const command of [
    `put ${upload} .sync/site.json`,
    'del .sync/site.json',
    `put ${upload} .sync/x.tmp; rename .sync/x.tmp .sync/site.json -f`,
    'rename .sync elsewhere',
  ]) {
    const tampered = await samba.smbclient('member', 'PackageSrc', command);
    expect(tampered.stdout + tampered.stderr, command).toContain('NT_STATUS_ACCESS_DENIED');
  }
  const readable = await samba.smbclient('member', 'PackageSrc', `get .sync/site.json ${upload}.json`);
  expect(readable.code, readable.stdout + readable.stderr).toBe(0);
  const read = JSON.parse(await readFile(`${upload}.json`, 'utf8'));
  expect(read.syncHost).toMatchObject({ computer: 'wks-7', account, epoch: 1 });
  expect((await bench.prepare(another('wks-7', account))).operations.map(({ state }) => state)).not.toContain(
    'to do',
  );

  // The role moves on: the account before has no way in any more, the new one owns what the old one wrote.
  const onward = await bench.setUp(another('wks-8', stranger));
  expect(onward, unexpected(onward)).toMatchObject({ kind: 'done' });
  const shutOut = await samba.smbclient('member', 'PackageSrc', 'ls');
  expect(shutOut.stdout + shutOut.stderr).toContain('NT_STATUS_ACCESS_DENIED');
  const taken = await samba.smbclient(
    'stranger',
    'PackageSrc',
    `put ${upload} n.tmp; rename n.tmp wsusscn2.cab -f`,
  );
  expect(taken.stdout + taken.stderr).not.toContain('NT_STATUS');

  // And back to the site server: nobody but the groups is left on the share.
  const back = await bench.setUp(bench.answers());
  expect(back, unexpected(back)).toMatchObject({ kind: 'done' });
  const info = await samba.net('usershare', 'info', '--long');
  expect(info.stdout).toContain('usershare_acl=S-1-5-32-544:F,\n');
  const folderMode = (await stat(path.join(bench.packageSource, '.sync'))).mode & 0o7777;
  expect(folderMode.toString(8)).toBe('2750');
  expect(await readdir(bench.cronFolder)).toEqual([`pkgsource-${settings.siteId}`]);

  // Removal takes the look back where another computer is the host.
  const again = await bench.setUp(another('wks-9', stranger));
  expect(again, unexpected(again)).toMatchObject({ kind: 'done' });
  expect(await readdir(bench.cronFolder)).toEqual([path.basename(watch)]);
  expect(await remove(bench)).toMatchObject({ kind: 'removed' });
  expect(await readdir(bench.cronFolder)).toEqual([]);
});

test('an account that does not exist is refused before anything is changed', async ({ bench }) => {
  const answers = bench.answers({
    syncHost: { kind: 'another-computer', name: 'wks-7', account: 'no-such-account', schedule: 'off' },
  });
  await expect(bench.prepare(answers)).rejects.toThrow('host.account-not-found');
});

commandLine(
  'a computer that is not the host any more stops, says who is, and changes nothing',
  async ({ line }) => {
    await line.answer();
    const here = await line.run('setup', '--answers', line.answerFile, '--json');
    expect(here, here.stderr + here.stdout).toMatchObject({ code: 0 });
    await line.answer({
      syncHost: { kind: 'another-computer', name: 'wks-7', account: 'nobody', schedule: 'off' },
      // Nobody to tell, and so nothing that this computer's cron would start.
      alerts: { systemLog: false },
    });
    const moved = await line.run('setup', '--answers', line.answerFile, '--json');
    expect(moved, moved.stderr + moved.stdout).toMatchObject({ code: 0 });
    const status = path.join(line.destination, 'PkgSource', '.sync', 'status.json');
    const records = await readFile(status, 'utf8');
    const stopped = await line.run('sync', '--site', line.destination);
    expect(stopped.code, stopped.stderr).toBe(exitCodes.notTheHost);
    expect(stopped.stderr).toContain('name wks-7 as synchronization host');
    expect(await readFile(status, 'utf8')).toBe(records);
  },
);
