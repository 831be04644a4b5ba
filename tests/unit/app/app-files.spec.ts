import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findAppFile, serveAppFiles } from '../../../electron/app/app-files.ts';
import { expect, test } from '../../support/test-folder.ts';

test.beforeEach(async ({ folder }) => {
  await mkdir(path.join(folder, 'renderer'));
  await writeFile(path.join(folder, 'secret.html'), 'secret');
  await writeFile(path.join(folder, 'renderer/index.html'), '<meta content="__CSP_NONCE__">');
  await writeFile(path.join(folder, 'renderer/notes.txt'), 'not for the window');
});

test('finds the files of the page', async ({ folder }) => {
  const root = path.join(folder, 'renderer');
  expect(await findAppFile(root, 'app://pkgsource/index.html')).toBe(path.join(root, 'index.html'));
  expect(await findAppFile(root, 'app://pkgsource/index.html?a=1#b')).toBe(path.join(root, 'index.html'));
});

for (const address of [
  'app://pkgsource/../secret.html',
  'app://pkgsource/%2e%2e/secret.html',
  'app://pkgsource/..%2fsecret.html',
  'app://pkgsource/..%5csecret.html',
  'app://pkgsource/%2Fetc/hostname',
  'app://pkgsource/index.html%00.png',
  'app://pkgsource/%E0%A4%A',
  'app://pkgsource/absent.html',
  'app://pkgsource/index.html/further',
  'app://pkgsource/',
  'app://elsewhere/index.html',
  'file:///etc/hostname',
  'https://pkgsource/index.html',
  'no address',
]) {
  test(`serves nothing for ${address}`, async ({ folder }) => {
    expect(await findAppFile(path.join(folder, 'renderer'), address)).toBeNull();
  });
}

test('does not follow a link out of its folder', async ({ folder }) => {
  const root = path.join(folder, 'renderer');
  await symlink(path.join(folder, 'secret.html'), path.join(root, 'link.html'));
  await mkdir(path.join(folder, 'renderer-old'));
  await writeFile(path.join(folder, 'renderer-old/page.html'), 'old');
  await symlink(path.join(folder, 'renderer-old'), path.join(root, 'old'));
  expect(await findAppFile(root, 'app://pkgsource/link.html')).toBeNull();
  expect(await findAppFile(root, 'app://pkgsource/old/page.html')).toBeNull();
});

test('answers with the policy whose nonce the page carries', async ({ folder }) => {
  const answer = await serveAppFiles(path.join(folder, 'renderer'))(
    new Request('app://pkgsource/index.html'),
  );
  expect(answer.status).toBe(200);
  const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1];
  expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('answers 404 for other types of files and other methods', async ({ folder }) => {
  const serve = serveAppFiles(path.join(folder, 'renderer'));
  expect((await serve(new Request('app://pkgsource/notes.txt'))).status).toBe(404);
  expect((await serve(new Request('app://pkgsource/index.html', { method: 'POST' }))).status).toBe(404);
});
