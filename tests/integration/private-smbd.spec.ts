import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { longestFolderBytes } from '../../electron/adapters/practice/private-smb-conf.ts';
import { startPrivateSmbd } from '../../electron/adapters/practice/private-smbd.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { bundleProgram, startNode } from '../support/bundled-program.ts';
import { processesNaming } from '../support/processes.ts';
import { startSambaServer } from '../support/samba-server.ts';
import { expect, test } from '../support/test-folder.ts';

const programs = createNodePrograms();

test('lists its shares, and leaves no process when it stops', async ({ folder }) => {
  const server = await startSambaServer(folder, { users: ['alice'] });
  try {
    // Asking for the list makes smbd start its RPC helpers, which leave its process group.
    const listed = await programs.run({
      program: 'smbclient',
      args: [
        '-s',
        server.confPath,
        '-p',
        String(server.port),
        '-A',
        server.authFile('alice'),
        '-L',
        '127.0.0.1',
      ],
      timeoutMs: 30_000,
    });
    expect(listed).toMatchObject({ kind: 'exited', code: 0, stdout: expect.stringContaining('IPC$') });
    expect((await processesNaming(server.confPath)).join('\n')).toContain('samba-dcerpcd');
  } finally {
    await server.stop();
  }
  await expect.poll(() => processesNaming(server.confPath)).toEqual([]);
});

test('two servers run side by side', async ({ folder }) => {
  const first = await startPrivateSmbd(programs, { folder: path.join(folder, 'a') });
  const second = await startPrivateSmbd(programs, { folder: path.join(folder, 'b') });
  if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
  try {
    expect(first.value.port).not.toBe(second.value.port);
    await first.value.stop();
    expect(await processesNaming(second.value.confPath)).not.toEqual([]);
  } finally {
    await first.value.stop();
    await second.value.stop();
  }
});

test('lets the group of the access list read and write, and nobody else', async ({ folder }) => {
  const server = await startSambaServer(folder, {
    users: ['member', 'stranger'],
    groups: { sms: ['member'] },
  });
  try {
    const sms = server.groups.sms;
    if (sms === undefined) throw new Error('the group was not made');
    const shared = path.join(folder, 'shared');
    await mkdir(shared);
    await chown(shared, 0, sms.gid);
    await chmod(shared, 0o2770);
    const acl = `S-1-5-32-544:F,${sms.sid}:F`;
    const added = await server.net('usershare', 'add', 'PackageSrc', shared, 'test', acl, 'guest_ok=n');
    expect(added).toMatchObject({ code: 0 });
    const local = path.join(folder, 'local.txt');
    await writeFile(local, 'catalog');

    const wrote = await server.smbclient('member', 'PackageSrc', `put ${local} written.txt`);
    expect(wrote).toMatchObject({ code: 0 });
    expect(await readFile(path.join(shared, 'written.txt'), 'utf8')).toBe('catalog');
    const refused = await server.smbclient('stranger', 'PackageSrc', 'ls');
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('NT_STATUS_ACCESS_DENIED') });
  } finally {
    await server.stop();
  }
});

test('ends with its owner, even when that is killed', async ({ folder }) => {
  const home = path.join(folder, 'samba');
  const holder = startNode(await bundleProgram('tests/support/smbd-holder.ts', folder), [home]);
  await expect.poll(holder.stdout).toMatch(/^port \d+\n$/);
  const smbds = async () => (await processesNaming(home)).filter((line) => line.startsWith('smbd'));
  expect(await smbds()).not.toEqual([]);
  holder.child.kill('SIGKILL');
  await holder.ended;
  await expect.poll(smbds).toEqual([]);
});

test('a server that an earlier start left in the folder is ended by the next', async ({ folder }) => {
  const first = await startPrivateSmbd(programs, { folder });
  if (!first.ok) throw new Error(JSON.stringify(first));
  const second = await startPrivateSmbd(programs, { folder });
  if (!second.ok) throw new Error(JSON.stringify(second));
  try {
    await first.value.ended;
    expect(second.value.pid).not.toBe(first.value.pid);
  } finally {
    await second.value.stop();
  }
  await expect.poll(() => processesNaming(second.value.confPath)).toEqual([]);
});

test('an account that does not exist is refused by name', async ({ folder }) => {
  const started = await startPrivateSmbd(programs, { folder });
  if (!started.ok) throw new Error(JSON.stringify(started));
  try {
    expect(await started.value.addUser('no-such-account', 'secret')).toMatchObject({
      ok: false,
      failure: { code: 'practice.account-refused', params: { account: 'no-such-account' } },
    });
  } finally {
    await started.value.stop();
  }
});

test('says so when smbd refuses its configuration', async ({ folder }) => {
  const started = await startPrivateSmbd(programs, {
    folder,
    globalOptions: { 'server role': 'active directory domain controller' },
  });
  expect(started).toMatchObject({ ok: false, failure: { code: 'practice.smbd-ended' } });
});

test('works in a folder with the longest path that it accepts', async ({ folder }) => {
  const home = path.join(folder, 'x'.repeat(longestFolderBytes - folder.length - 1));
  const started = await startPrivateSmbd(programs, { folder: home });
  if (!started.ok) throw new Error(JSON.stringify(started));
  try {
    const list = ['-s', started.value.confPath, '-p', String(started.value.port), '-N', '-L', '127.0.0.1'];
    const listed = await programs.run({ program: 'smbclient', args: list, timeoutMs: 30_000 });
    expect(listed).toMatchObject({ kind: 'exited', code: 0, stdout: expect.stringContaining('IPC$') });
  } finally {
    await started.value.stop();
  }
});

test('refuses a folder whose path its sockets or smb.conf cannot hold', async ({ folder }) => {
  for (const name of ['x'.repeat(90), 'per%cent', 'a;b']) {
    const started = await startPrivateSmbd(programs, { folder: path.join(folder, name) });
    expect(started).toMatchObject({ ok: false, failure: { code: 'practice.folder-unsuitable' } });
  }
});
