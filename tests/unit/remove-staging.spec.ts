import { mkdir, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removeStaging } from '../../electron/adapters/ssh/remove-staging.ts';
import type { RemoteFiles } from '../../electron/adapters/ssh/transfer-files.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, type Result, succeed } from '../../electron/shared/result.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { expect, test } from '../support/test-folder.ts';

/** Files of another computer, which lie in a folder of this one; `onRemoval` comes before a folder is removed. */
function filesHere(onRemoval: () => Promise<void>) {
  const tried = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return succeed(await work());
    } catch (error) {
      return failWith(failure('remote.file-failed', { host: 'wks-7', cause: asItIs(String(error)) }));
    }
  };
  const files: Parameters<typeof removeStaging>[0] = {
    list: (folder) => tried(() => readdir(folder)),
    removeFile: (file) => tried(async () => rm(file).then(() => null)),
    removeFolder: (folder) =>
      tried(async () =>
        onRemoval()
          .then(() => rmdir(folder))
          .then(() => null),
      ),
  } satisfies Partial<RemoteFiles>;
  return files;
}

test('a file that arrives while its folder is being removed goes with it', async ({ folder }) => {
  const staging = path.join(folder, '.pkgsource-1');
  await mkdir(staging);
  await writeFile(path.join(staging, 'pkgsource'), 'program');
  let late = ['host.json', 'cli.cjs'];
  const files = filesHere(async () => {
    const [next, ...rest] = late;
    late = rest;
    if (next !== undefined) await writeFile(path.join(staging, next), 'late');
  });
  await removeStaging(files, staging);
  await expect(stat(staging)).rejects.toThrow(/ENOENT/u);
});

test('a folder that cannot be removed is given up, one that is gone is none', async ({ folder }) => {
  let removals = 0;
  const files = filesHere(async () => {
    removals += 1;
    throw new Error('it is held');
  });
  await removeStaging(files, folder);
  expect(removals).toBe(10);
  await removeStaging(files, path.join(folder, 'gone'));
  expect(removals).toBe(10);
});
