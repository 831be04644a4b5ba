import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/** Turns a rejected file operation into a failure. `operation` is a gerund that the path completes. */
export async function guardedFiles<T>(
  operation: string,
  path: string,
  work: () => Promise<T>,
): Promise<Result<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure(operation, path, error));
  }
}
