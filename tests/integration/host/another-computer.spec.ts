import { appendFile, copyFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AnswersInput } from '../../../electron/shared/answers.ts';
import { exitCodes } from '../../../electron/shared/exit-codes.ts';
import { expect, type HostNetwork, test } from '../../support/network/host-network.ts';
import { startMachineSshd } from '../../support/network/machine-servers.ts';
import { sha256OfFile } from '../../support/sha256-of-file.ts';

/** The program as the host's schedule starts it. */
function onHost({ wks }: HostNetwork, args: readonly string[], input?: string) {
  const command = ['/opt/pkgsource/node', '/opt/pkgsource/cli.cjs', ...args];
  return wks.run(command, input === undefined ? {} : { input });
}

/** `as`: a short account name of the network, or the name of another account there. */
function toHost({ accounts }: HostNetwork, as: string): string {
  const user = as === 'admin' || as === 'plain' ? accounts[as] : as;
  return `${user}@wks`;
}

function deploy(hosts: HostNetwork, options: readonly string[], lines: readonly string[], as = 'admin') {
  const to = toHost(hosts, as);
  const args = ['host', 'deploy', '--site', hosts.destination, '--to', to, '--json', ...options];
  return hosts.pkgsource(args, { input: lines.join('\n') });
}

/** What a computer found that was tested as the host; `of` names a site or an answer file. */
async function testAsHost(
  hosts: HostNetwork,
  of: readonly string[],
  options: readonly string[],
  lines: readonly string[],
): Promise<Record<string, string>> {
  const args = ['host', 'test', '--to', toHost(hosts, 'admin'), '--json', '--password', ...of, ...options];
  const tested = await hosts.pkgsource(args, { input: lines.join('\n') });
  const { checks } = JSON.parse(tested.stdout) as { checks: { id: string; outcome: string }[] };
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
}

test('a host that only it can reach the source is installed by SSH, syncs everything, and hands its role on', async ({
  hosts,
  catalogs,
}) => {
  test.setTimeout(600_000);
  const { accounts, passwords, destination } = hosts;
  const answerFile = await hosts.answer();
  // Before there is a site, it can be asked what it reaches of what the answers name.
  const confirmed = ['--fingerprint', hosts.sshd.fingerprint];
  const before = await testAsHost(hosts, ['--answers', answerFile], confirmed, [passwords.admin]);
  expect(before).toEqual({
    'sign-in': 'passed',
    time: 'passed',
    catalog: 'passed',
    'distribution-points': 'warning',
  });
  await rm(path.join(hosts.siteHome, 'known_hosts'));
  const set = await hosts.pkgsource(['setup', '--answers', answerFile, '--json']);
  expect(set.code, set.stdout + set.stderr).toBe(0);
  const beyond = await hosts.site.run(['ip', 'route', 'get', '10.78.0.1']);
  expect(beyond.code, 'the site server has no way to the source').not.toBe(0);

  // Nobody is signed in to before the key is confirmed, nor with what is wrong, nor without rights.
  const unknown = await deploy(hosts, ['--password'], [passwords.admin]);
  expect(unknown.code, unknown.stdout).toBe(exitCodes.rightsMissing);
  expect(unknown.stdout).toContain('remote.key-unknown');
  expect(unknown.stdout).toContain(hosts.sshd.fingerprint);
  const confirm = ['--fingerprint', hosts.sshd.fingerprint, '--password'];
  const wrong = await deploy(hosts, confirm, ['not the password']);
  expect(wrong.stdout).toContain('remote.sign-in-refused');
  const powerless = await deploy(hosts, ['--password'], [passwords.plain], 'plain');
  expect(powerless.stdout).toContain('remote.no-rights');

  // A test with the site's share leaves nothing behind, not even the credential.
  const asked = ['--share-user', accounts.sync];
  const found = await testAsHost(hosts, ['--site', destination], asked, [passwords.admin, passwords.sync]);
  expect(found).toMatchObject({ rights: 'passed', scheduler: 'passed', share: 'passed', catalog: 'passed' });
  expect(await readdir(path.join(hosts.hostFolder, 'home-admin'))).toEqual([]);
  expect(await readdir(path.join(hosts.hostFolder, 'opt'))).toEqual([]);
  const leftThere = await readdir(path.join(hosts.hostFolder, 'state'), { recursive: true });
  expect(leftThere.join(' ')).not.toContain('-test');

  // The credential of the distribution points is the host's own business, and has to be there first.
  const withShare = ['--password', '--share-user', accounts.sync];
  const lines = [passwords.admin, passwords.sync];
  const first = await deploy(hosts, [...withShare, '--no-run'], lines);
  expect(first.code, first.stdout + first.stderr).toBe(0);
  const stored = await onHost(hosts, ['secret', 'set', 'points'], `${accounts.sync}\n${passwords.sync}\n`);
  expect(stored.code, stored.stderr).toBe(0);
  // As root, by a key with a passphrase; what is installed stays as it is.
  const key = path.join(hosts.sshFolder, 'key');
  const phrase = 'a passphrase';
  await hosts.site.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', phrase, '-f', key]);
  await copyFile(`${key}.pub`, path.join(hosts.sshFolder, 'authorized_root'));
  const again = await deploy(hosts, ['--key', key, '--passphrase'], [phrase], 'root');
  expect(again.code, again.stdout + again.stderr).toBe(0);
  const outcome = JSON.parse(again.stdout);
  expect(outcome).toMatchObject({ changes: [], run: { outcome: 'updated', exitCode: 0 } });
  expect(outcome.checks.map((check: { outcome: string }) => check.outcome)).not.toContain('failed');

  const sha256 = await sha256OfFile(catalogs.version1);
  const packageSource = path.join(destination, 'PkgSource');
  for (const place of [packageSource, ...hosts.points]) {
    expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), place).toBe(sha256);
  }
  const status = JSON.parse((await hosts.pkgsource(['status', '--site', destination, '--json'])).stdout);
  expect(status).toMatchObject({ lastRun: { host: 'wks', outcome: 'updated' }, catalog: { sha256 } });

  expect(status.host).toMatchObject({ computer: 'wks', contact: {}, requestedAt: null, stopped: [] });

  // The site server asks; the host finds that when its schedule lets it look, and answers once.
  const look = ['sync', '--site', '\\\\site\\PackageSrc', '--if-due', '--json'];
  const idle = await onHost(hosts, look);
  expect([idle.code, JSON.parse(idle.stdout).run], idle.stderr).toEqual([0, null]);
  expect((await hosts.pkgsource(['host', 'ask', '--site', destination])).code).toBe(0);
  await copyFile(catalogs.version2, hosts.offered);
  // A run that failed, as on a machine that has too much to do, leaves the request to the next look.
  await expect
    .poll(async () => JSON.parse((await onHost(hosts, look)).stdout).run, { timeout: 240_000 })
    .toMatchObject({ outcome: 'updated' });
  const newer = await sha256OfFile(catalogs.version2);
  for (const place of [packageSource, ...hosts.points]) {
    expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), place).toBe(newer);
  }
  expect(JSON.parse((await onHost(hosts, look)).stdout).run).toBeNull();

  // What was installed belongs to administrators alone, and nothing of it is a password.
  const program = await stat(path.join(hosts.hostFolder, 'opt', 'pkgsource'));
  expect([program.uid, (program.mode & 0o022).toString(8)]).toEqual([0, '0']);
  expect(await readdir(path.join(hosts.hostFolder, 'home-admin'))).toEqual([]);
  const [cron = ''] = await readdir(path.join(hosts.hostFolder, 'cron.d'));
  const entry = await readFile(path.join(hosts.hostFolder, 'cron.d', cron), 'utf8');
  expect(entry).toContain('--if-due');
  expect(await readFile(path.join(hosts.siteHome, 'known_hosts'), 'utf8')).toMatch(
    /^wks ssh-ed25519 \S+\n$/u,
  );
  const journal = await readFile(path.join(hosts.siteHome, 'setup-journal.jsonl'), 'utf8');
  for (const password of Object.values(passwords)) {
    expect(journal + again.stdout + again.stderr + first.stdout + first.stderr + entry).not.toContain(
      password,
    );
  }

  // A computer that took its name shows another key.
  hosts.sshd.server.child.kill('SIGTERM');
  await hosts.sshd.server.ended;
  await rename(path.join(hosts.sshFolder, 'host_key'), path.join(hosts.sshFolder, 'old_key'));
  const other = await startMachineSshd(hosts.wks, hosts.sshFolder);
  const changed = await deploy(hosts, ['--fingerprint', other.fingerprint, '--password'], [passwords.admin]);
  expect(changed.stdout).toContain('remote.key-changed');

  // The role goes to another computer: this one stops by itself, and says who has it.
  const schedule = { everyDayAt: '03:00', randomDelayMinutes: 0 };
  const answers = await hosts.answer({
    syncHost: { kind: 'another-computer', name: 'wks2', account: accounts.sync, schedule },
  });
  const moved = await hosts.pkgsource(['setup', '--answers', answers, '--json']);
  expect(moved.code, moved.stdout + moved.stderr).toBe(0);
  const stopped = await onHost(hosts, ['sync', '--json']);
  expect(stopped.code, stopped.stdout + stopped.stderr).toBe(exitCodes.notTheHost);
  expect(stopped.stdout).toContain('wks2');
  const told = JSON.parse((await hosts.pkgsource(['status', '--site', destination, '--json'])).stdout);
  expect(told.host).toMatchObject({ computer: 'wks2', contact: null, stopped: [{ computer: 'wks' }] });
  const removed = await onHost(hosts, ['host', 'remove', '--json']);
  expect(removed.code, removed.stdout + removed.stderr).toBe(0);
  expect(await readdir(path.join(hosts.hostFolder, 'cron.d'))).toEqual([]);
  expect(await readdir(path.join(hosts.hostFolder, 'opt'))).toEqual([]);
});

test('a kit carried to a computer without a way to the site server installs by its script alone', async ({
  hosts,
  folder,
}) => {
  test.setTimeout(600_000);
  const { accounts, passwords, destination } = hosts;
  const set = await hosts.pkgsource(['setup', '--answers', await hosts.answer(), '--json']);
  expect(set.code, set.stdout + set.stderr).toBe(0);
  const kit = path.join(folder, 'kit');
  const made = await hosts.pkgsource(['host', 'kit', '--site', destination, '--output', kit, '--json']);
  expect(made.code, made.stdout + made.stderr).toBe(0);
  const files = JSON.parse(made.stdout).files as string[];
  expect((await readdir(kit)).sort()).toEqual([...files].sort());
  for (const name of files.filter((file) => /\.(json|sh|html)$/u.test(file))) {
    const text = await readFile(path.join(kit, name), 'utf8');
    for (const password of Object.values(passwords)) expect(text, name).not.toContain(password);
  }

  await hosts.network.setLink('wks', 'lan', 'down');
  const script = ['sh', path.join(kit, 'install.sh')];
  const input = `${accounts.sync}\n${passwords.sync}\n`;
  const installed = await hosts.wks.run(script, { input });
  expect(installed.code, installed.stdout + installed.stderr).toBe(0);
  expect(installed.stdout).toContain('Not yet:');
  expect(await readdir(path.join(hosts.hostFolder, 'cron.d'))).toHaveLength(1);

  // Back on the network, what was installed works; a second time, nothing is asked and nothing changed.
  await hosts.network.setLink('wks', 'lan', 'up');
  const checked = JSON.parse((await onHost(hosts, ['host', 'check', '--json'])).stdout);
  const share = checked.checks.find(({ id }: { id: string }) => id === 'share');
  expect(share, JSON.stringify(checked)).toMatchObject({ outcome: 'passed' });
  const again = await hosts.wks.run(script, { input: '' });
  expect(again.stdout, again.stderr).toContain('Everything is installed already.');
  const removed = await hosts.wks.run(['sh', path.join(kit, 'uninstall.sh')]);
  expect(removed.code, removed.stdout + removed.stderr).toBe(0);
  expect(await readdir(path.join(hosts.hostFolder, 'opt'))).toEqual([]);

  // A kit that was damaged on its way is not installed.
  await appendFile(path.join(kit, 'cli.cjs'), '// damaged');
  const refused = await hosts.wks.run(script, { input });
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('damaged')]);
});

test('Setup installs the host by a key, asks it at once, and takes it away when the role moves', async ({
  hosts,
}) => {
  test.setTimeout(600_000);
  const { accounts, passwords, destination } = hosts;
  const key = path.join(hosts.sshFolder, 'key');
  await hosts.site.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key]);
  await copyFile(`${key}.pub`, path.join(hosts.sshFolder, 'authorized_root'));
  const share = `${accounts.sync}\n${passwords.sync}\n`;
  expect((await hosts.pkgsource(['secret', 'set', 'host-share'], { input: share })).code).toBe(0);
  const byKey = {
    user: 'root',
    fingerprint: hosts.sshd.fingerprint,
    keyFile: key,
    credential: 'host-share',
  };
  const schedule = { everyDayAt: '03:00', randomDelayMinutes: 0 };
  const another = { kind: 'another-computer', name: 'wks', account: accounts.sync, schedule } as const;
  const setUp = async (syncHost: AnswersInput['syncHost'], environment = {}) => {
    const answers = await hosts.answer({ syncHost, distributionPoints: [] });
    const set = await hosts.pkgsource(['setup', '--answers', answers, '--json'], { environment });
    return { ...JSON.parse(set.stdout), code: set.code, said: set.stdout + set.stderr };
  };
  const cronOfHost = () => readdir(path.join(hosts.hostFolder, 'cron.d'));
  const installed = path.join(hosts.hostFolder, 'opt');

  // A key that nobody confirmed: everything is undone, and nothing is left there.
  const wrong = `SHA256:${'A'.repeat(43)}`;
  const refused = await setUp({ ...another, ssh: { ...byKey, fingerprint: wrong } });
  expect(refused.outcome, refused.said).toMatchObject({ kind: 'failed', leftBehind: [] });
  expect(refused.said).toContain('remote.key-unknown');
  expect([await cronOfHost(), await readdir(installed)]).toEqual([[], []]);

  const first = await setUp({ ...another, ssh: byKey });
  expect(first.outcome, first.said).toMatchObject({ kind: 'done' });
  expect(await cronOfHost()).toHaveLength(1);
  const catalog = path.join(destination, 'PkgSource', 'wsusscn2.cab');
  expect(await sha256OfFile(catalog)).toBe(await sha256OfFile(hosts.offered));
  // Setup once more, and Repair with what the site knows, find all as it is to be.
  for (const again of [
    await setUp({ ...another, ssh: byKey }),
    JSON.parse((await hosts.pkgsource(['repair', '--site', destination, '--json'])).stdout),
  ]) {
    const toDo = again.plan.operations.filter(({ state }: { state: string }) => state === 'to do');
    expect(toDo).toEqual([]);
  }

  // Asked with an agent that holds the key; where none runs, the request waits in the share.
  const withAgent = { user: 'root', credential: 'host-share' };
  const socket = path.join(hosts.sshFolder, 'agent');
  hosts.site.start(['ssh-agent', '-D', '-a', socket]);
  const environment = { SSH_AUTH_SOCK: socket };
  await expect
    .poll(async () => (await hosts.site.run(['ssh-add', key], { environment })).code, { timeout: 60_000 })
    .toBe(0);
  const byAgent = await setUp({ ...another, ssh: withAgent }, environment);
  expect(byAgent.outcome, byAgent.said).toMatchObject({ kind: 'done' });
  await rm(key);
  const ask = ['host', 'ask', '--site', destination, '--json'];
  const waiting = JSON.parse((await hosts.pkgsource(ask, { environment: { SSH_AUTH_SOCK: '' } })).stdout);
  expect(waiting).toMatchObject({ host: 'wks', woken: false, whyNotWoken: { code: 'remote.no-agent' } });
  await copyFile(hosts.newer, hosts.offered);
  const asked = await hosts.pkgsource(ask, { environment });
  expect(JSON.parse(asked.stdout), asked.stderr).toMatchObject({ host: 'wks', woken: true });
  await expect
    .poll(() => sha256OfFile(catalog), { timeout: 240_000 })
    .toBe(await sha256OfFile(hosts.offered));
  const status = ['status', '--site', destination, '--json'];
  await expect
    .poll(async () => JSON.parse((await hosts.pkgsource(status)).stdout).host.requestedAt, {
      timeout: 240_000,
    })
    .toBeNull();

  // The role comes to this computer: the one before loses schedule, program, settings and credential.
  const here = await setUp({ kind: 'this-computer', schedule }, environment);
  expect(here.outcome, here.said).toMatchObject({ kind: 'done' });
  expect([await cronOfHost(), await readdir(installed)]).toEqual([[], []]);

  // Back, then removed as a whole: that takes PkgSource away there too.
  const back = await setUp({ ...another, ssh: withAgent }, environment);
  expect(back.outcome, back.said).toMatchObject({ kind: 'done' });
  expect(await cronOfHost()).toHaveLength(1);
  const removal = await hosts.pkgsource(['remove', '--site', destination, '--json'], { environment });
  expect(removal.code, removal.stdout + removal.stderr).toBe(0);
  expect([await cronOfHost(), await readdir(installed)]).toEqual([[], []]);
  expect(removal.stdout).not.toContain('host remove');
});
