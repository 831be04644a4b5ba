import { setTimeout as wait } from 'node:timers/promises';
import type { RemoteFiles } from './transfer-files.ts';

const attempts = 10;
const pauseMs = 200;

/**
 * Removes a flat folder of another computer with all that lies in it. What was asked for before a cancel can still
 * arrive between the look and the removal, so it is tried again until the folder is gone; after that nothing can
 * arrive any more. What cannot be removed there stays: it holds no secret.
 */
export async function removeStaging(
  files: Pick<RemoteFiles, 'list' | 'removeFile' | 'removeFolder'>,
  folder: string,
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const listed = await files.list(folder);
    if (!listed.ok) return;
    for (const name of listed.value) {
      if (name !== '.' && name !== '..') await files.removeFile(`${folder}/${name}`);
    }
    const removed = await files.removeFolder(folder);
    if (removed.ok) return;
    await wait(pauseMs);
  }
}
