import { describeFileError, errorCodeOf, fileFailure } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a file that a person asked for under a name of their own, in one step; one of that name is replaced, as
 * their shell's `>` and their desktop's save dialog do. Answers with its path; fails with `program.file-failed`.
 */
export async function saveFile(
  files: Files,
  target: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<Result<string>> {
  try {
    await replaceFile(files, target, content, mode);
    return succeed(target);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(fileFailure('writing', target, cause));
  }
}
