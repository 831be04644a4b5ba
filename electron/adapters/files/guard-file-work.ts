import { errorCodeOf, type FileWork, siteFileFailure } from '../../core/file-error.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/**
 * Turns a rejected file operation into a failure that names `path`; any other exception is a defect and passes.
 */
export async function guardResult<T>(
  named: FileWork,
  path: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure(named, path, error));
  }
}

/** The same for work that answers with a plain value. */
export function guardFileWork<T>(named: FileWork, path: string, work: () => Promise<T>): Promise<Result<T>> {
  return guardResult(named, path, async () => succeed(await work()));
}
