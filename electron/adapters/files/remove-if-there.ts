import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';

/** Removes a file; what is not there is removed already. */
export async function removeIfThere(files: Files, at: string): Promise<void> {
  try {
    await files.remove(at);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
  }
}
