import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';

/** Creates a folder that all may read, with those above it, as far as they are not there. */
export async function makeFolders(files: Files, folder: string): Promise<void> {
  if ((await files.lookThrough(folder)) !== null) return;
  await makeFolders(files, path.dirname(folder));
  try {
    await files.makeFolder(folder, 0o755);
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
}
