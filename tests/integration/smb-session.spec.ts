import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSmbSession, type SmbSession } from '../../electron/adapters/smb/smb-session.ts';
import { processesNaming } from '../support/processes.ts';
import { startSambaServer, type TestSambaServer } from '../support/samba-server.ts';
import { test as base, expect } from '../support/test-folder.ts';

const test = base.extend<{ smb: { server: TestSambaServer; session: SmbSession; local: string } }>({
  smb: async ({ folder }, use) => {
    const [behind, local] = [path.join(folder, 'share'), path.join(folder, 'local')];
    for (const at of [behind, local]) await mkdir(at);
    const server = await startSambaServer(folder, {
      ...{ users: ['ann'], shares: [{ name: 'dp', path: behind, options: { 'force user': 'root' } }] },
    });
    const session = await openSmbSession({
      settings: { configFile: server.confPath, port: server.port },
      place: { server: '127.0.0.1', share: 'dp', folder: '' },
      credentialFile: server.authFile('ann'),
      password: null,
      localFolder: local,
      stallMs: 30_000,
      signal: new AbortController().signal,
    });
    if ('code' in session) throw new Error(session.text);
    await use({ server, session, local });
    await session.close();
    await server.stop();
  },
});

test('commands that say nothing, that fail, and that yield data follow each other in one session', async ({
  smb: { session, local },
}) => {
  await writeFile(path.join(local, 'text'), 'one\ncommand not found\n');
  expect(await session.run({ kind: 'make folder', name: 'a' })).toMatchObject({ kind: 'done', text: '' });
  expect(await session.run({ kind: 'make folder', name: 'a' })).toMatchObject({ code: 'EEXIST' });
  expect(await session.run({ kind: 'put', local: 'text', name: 'a\\b' })).toMatchObject({ kind: 'done' });
  expect(await session.run({ kind: 'get to output', name: 'missing' })).toMatchObject({ code: 'ENOENT' });
  let got = '';
  const onOutput = (chunk: Buffer) => {
    got += chunk.toString('utf8');
  };
  expect(await session.run({ kind: 'get to output', name: 'a\\b' }, { onOutput })).toMatchObject({
    kind: 'done',
  });
  expect(got).toBe('one\ncommand not found\n');
  expect(await session.run({ kind: 'link', from: 'a\\b', to: 'c' })).toMatchObject({ kind: 'done' });
  expect(await session.run({ kind: 'link', from: 'a\\b', to: 'c' })).toMatchObject({ code: 'EEXIST' });
  const strange = "ä b;c !d 'e'";
  expect(await session.run({ kind: 'put', local: 'text', name: strange })).toMatchObject({ kind: 'done' });
  expect(await session.run({ kind: 'facts', name: strange })).toMatchObject({ kind: 'done' });
  expect(await session.run({ kind: 'remove', name: strange })).toMatchObject({ kind: 'done', text: '' });
  expect(await session.run({ kind: 'facts', name: strange })).toMatchObject({ code: 'ENOENT' });
  expect(await session.run({ kind: 'put', local: 'missing', name: 'x' })).toMatchObject({
    ...{ code: 'EIO', detail: 'missing does not exist' },
  });
});

test('commands called at once are answered each by its own words', async ({ smb: { session } }) => {
  const names = Array.from({ length: 40 }, (_, index) => `missing-${index}`);
  const answers = await Promise.all(names.map((name) => session.run({ kind: 'facts', name })));
  for (const [index, { text }] of answers.entries()) {
    expect(text).toBe(`NT_STATUS_OBJECT_NAME_NOT_FOUND getting alt name for \\missing-${index}\n`);
  }
});

test('a server that is gone ends the session, and every further command says so', async ({
  smb: { session, server, local },
}) => {
  await server.stop();
  const outcome = await session.run({ kind: 'list', folder: '' });
  expect(outcome).toMatchObject({ kind: 'fault', code: 'ECONNRESET' });
  expect(session.isUsable()).toBe(false);
  expect(await session.run({ kind: 'list', folder: '' })).toMatchObject({ kind: 'fault' });
  expect(await readdir(local)).toEqual([]);
});

test('nothing secret is among the client’s arguments', async ({ smb: { server, session } }) => {
  const password = /password=(.*)/.exec(await readFile(server.authFile('ann'), 'utf8'))?.[1] ?? '';
  expect(password).toMatch(/^[0-9a-f]{24}$/);
  expect(session.isUsable()).toBe(true);
  const clients = await processesNaming(server.authFile('ann'));
  expect(clients).toHaveLength(1);
  expect(clients[0]).not.toContain(password);
});
