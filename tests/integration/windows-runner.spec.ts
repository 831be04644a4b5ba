import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { osslsigncodeAccepts } from '../support/signed-cabinets.ts';
import { expect, test } from '../support/test-folder.ts';
import { catalogFiles } from '../windows-runner/proof-site.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

test('the catalogs for the Windows runner are two, signed by the root beside them, without a key', async ({
  folder,
}) => {
  const target = path.join(folder, 'catalogs');
  const { stdout } = await run(process.execPath, [path.join(root, 'build/runner-catalogs.mjs'), target]);
  const made = catalogFiles.map((name) => path.join(target, name));
  expect(stdout.trim().split('\n')).toEqual(made);
  const [one = '', two = '', trust = ''] = made;
  for (const catalog of [one, two]) expect(await osslsigncodeAccepts(catalog, trust, new Date())).toBe(true);
  expect(await sha256OfFile(one)).not.toBe(await sha256OfFile(two));
  expect(await readFile(trust, 'utf8')).not.toContain('PRIVATE KEY');
});

test('the tests for a Windows runner refuse to run here, by an error and not by being skipped', async () => {
  const refused = await run(
    process.execPath,
    [
      path.join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      path.join(root, 'tests/windows-runner/playwright.config.ts'),
    ],
    // A worker of this test must not be taken for one of those.
    { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME } },
  ).catch((error: { code: number; stdout: string }) => error);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stdout).toContain('a Windows Server that is thrown away afterwards; this is linux');
  expect(refused.stdout).not.toMatch(/passed|skipped/u);
});
