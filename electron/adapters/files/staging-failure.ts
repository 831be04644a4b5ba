import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/** What an error of the staging folder means. An error that no system made is a defect and thrown on. */
export function stagingFailure(path: string, error: unknown): Failure {
  const code = errorCodeOf(error);
  if (code === null) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('source.disk-full', { path });
  return failure('source.staging-failed', { path, cause: describeFileError(error) });
}

/** Whether `neededBytes` and `spareBytes` beside them fit into the folder. */
export async function checkRoom(
  files: Files,
  folder: string,
  neededBytes: number,
  spareBytes: number,
): Promise<Result<null>> {
  const freeBytes = await files.freeBytes(folder);
  if (freeBytes >= neededBytes + spareBytes) return succeed(null);
  const params = {
    path: folder,
    neededMB: Math.ceil((neededBytes + spareBytes) / 1e6),
    freeMB: Math.floor(freeBytes / 1e6),
  };
  return failWith(failure('source.no-space', params));
}
