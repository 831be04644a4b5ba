import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { expect, test } from '../support/test-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const executables = path.join(root, 'dist/executables');

test('the executables are the same bytes when they are made again elsewhere, and the list has their sums', async ({
  folder,
}) => {
  test.setTimeout(600_000);
  await promisify(execFile)(process.execPath, [path.join(root, 'build/executables.mjs')], {
    cwd: root,
    env: { ...process.env, PKGSOURCE_EXECUTABLES: folder },
  });
  const listed = await readFile(path.join(executables, 'SHA256SUMS'), 'utf8');
  expect(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(listed);
  const sums = listed
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ [ *]/));
  expect(sums.map(([, name]) => name).sort()).toEqual(['pkgsource', 'pkgsource.exe']);
  for (const [sum, name = ''] of sums) expect(await sha256OfFile(path.join(folder, name)), name).toBe(sum);
});
