import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import type { KitFolder } from '../../ports/kit-folder.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { guardFileWork, guardResult } from '../files/guard-file-work.ts';

/** A new folder of this computer, to be carried to another one. */
export function createKitFolder(): KitFolder {
  return {
    create: (folder) =>
      guardResult('creating', folder, async () => {
        await mkdir(folder, { recursive: true });
        return (await readdir(folder)).length === 0
          ? succeed(null)
          : failWith(failure('host.kit-folder-used', { path: folder }));
      }),
    copy: (from, to) =>
      guardFileWork('copyingTo', to, async () => {
        await copyFile(from, to, constants.COPYFILE_EXCL);
        await chmod(to, 0o755);
        return null;
      }),
    write: (to, text) =>
      guardFileWork('writing', to, async () => {
        await writeFile(to, text, { flag: 'wx', mode: /\.sh$/u.test(to) ? 0o755 : 0o644 });
        return createHash('sha256').update(text).digest('hex');
      }),
  };
}
