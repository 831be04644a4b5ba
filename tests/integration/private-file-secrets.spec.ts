import { chmod, chown, mkdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createMachineSecrets } from '../../electron/adapters/secrets/machine-secrets.ts';
import { createPrivateFileSecrets } from '../../electron/adapters/secrets/private-file-secrets.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import { said } from '../support/in-english.ts';
import { expect, test } from '../support/test-folder.ts';

const credential = { user: 'proxy-user', password: 'planted-secret' };

function storeIn(folder: string) {
  return createPrivateFileSecrets(createNodeFiles(), path.join(folder, 'secrets'), process.getuid?.() ?? 0);
}

test('what is stored is read again, listed and removed', async ({ folder }) => {
  const store = storeIn(folder);
  expect(await store.list()).toEqual({ ok: true, value: [] });
  expect(await store.write('proxy', credential)).toEqual({ ok: true, value: null });
  expect(await store.write('dp-lyon', { user: 'x', password: '' })).toEqual({ ok: true, value: null });
  expect(await store.read('proxy')).toEqual({ ok: true, value: credential });
  expect(await store.list()).toEqual({ ok: true, value: ['dp-lyon', 'proxy'] });
  await store.write('proxy', { ...credential, password: 'another' });
  expect(await store.read('proxy')).toMatchObject({ value: { password: 'another' } });
  expect(await store.remove('proxy')).toEqual({ ok: true, value: null });
  expect(await store.remove('proxy')).toEqual({ ok: true, value: null });
  expect(await store.read('proxy')).toMatchObject({ failure: { code: 'secret.not-found' } });
});

test('only the owner may read it, whatever the umask is', async ({ folder }) => {
  const before = process.umask(0);
  try {
    await storeIn(folder).write('proxy', credential);
  } finally {
    process.umask(before);
  }
  expect((await stat(path.join(folder, 'secrets'))).mode & 0o777).toBe(0o700);
  expect((await stat(path.join(folder, 'secrets/proxy.json'))).mode & 0o777).toBe(0o600);
});

test('a file or folder that others can read is refused', async ({ folder }) => {
  const store = storeIn(folder);
  await store.write('proxy', credential);
  const file = path.join(folder, 'secrets/proxy.json');
  await chmod(file, 0o640);
  expect(said(await store.read('proxy'))).toMatchObject({
    failure: { code: 'secret.exposed', params: { path: file, found: 'its mode is 640' } },
  });
  await chmod(file, 0o600);
  await chmod(path.dirname(file), 0o755);
  expect(await store.read('proxy')).toMatchObject({ failure: { code: 'secret.exposed' } });
  expect(await store.write('other', credential)).toMatchObject({ failure: { code: 'secret.exposed' } });
});

test('a file of another account, or a link to one, is refused', async ({ folder }) => {
  const store = storeIn(folder);
  await store.write('proxy', credential);
  const file = path.join(folder, 'secrets/proxy.json');
  await chown(file, 12_345, 12_345);
  expect(await store.read('proxy')).toMatchObject({ failure: { code: 'secret.exposed' } });
  await rename(file, path.join(folder, 'elsewhere.json'));
  await symlink(path.join(folder, 'elsewhere.json'), file);
  expect(said(await store.read('proxy'))).toMatchObject({
    failure: { params: { found: 'it is not a file' } },
  });
});

test('names cannot lead out of the store', async ({ folder }) => {
  const store = storeIn(folder);
  for (const name of ['../x', 'a/b', '', '.hidden', 'a'.repeat(65), 'a\0b']) {
    expect(await store.write(name, credential)).toMatchObject({ failure: { code: 'secret.bad-name' } });
    expect(await store.read(name)).toMatchObject({ failure: { code: 'secret.bad-name' } });
    expect(await store.remove(name)).toMatchObject({ failure: { code: 'secret.bad-name' } });
  }
});

test('a damaged entry is said so without repeating it', async ({ folder }) => {
  const store = storeIn(folder);
  await mkdir(path.join(folder, 'secrets'), { mode: 0o700 });
  const texts = [
    'planted-secret',
    '{"format":1,"user":"u","password":7,"planted-secret":1}',
    'x'.repeat(20_000),
  ];
  for (const text of texts) {
    await writeFile(path.join(folder, 'secrets/proxy.json'), text, { mode: 0o600 });
    const read = await store.read('proxy');
    if (read.ok) throw new Error('a damaged entry was read');
    expect(read.failure.code).toBe('secret.unreadable');
    expect(JSON.stringify(describeFailure(read.failure))).not.toContain('planted-secret');
  }
});

test('the machine’s store lies in its state home', async ({ folder }) => {
  const home = path.join(folder, 'state/home');
  const store = createMachineSecrets(createNodeFiles(), home, null);
  expect(await store.write('proxy', credential)).toEqual({ ok: true, value: null });
  expect(await readFile(path.join(home, 'secrets/proxy.json'), 'utf8')).toContain('proxy-user');
});
