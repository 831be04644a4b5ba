import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/**
 * Turns a rejected file operation into a failure that names `path`; any other exception is a defect and passes.
 * `operation` is a gerund that the path completes: `Reading`, `Setting the permissions of`.
 */
export async function guardResult<T>(
  operation: string,
  path: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure(operation, path, error));
  }
}

/** The same for work that answers with a plain value. */
export function guardFileWork<T>(
  operation: string,
  path: string,
  work: () => Promise<T>,
): Promise<Result<T>> {
  return guardResult(operation, path, async () => succeed(await work()));
}
