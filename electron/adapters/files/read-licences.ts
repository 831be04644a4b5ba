import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { type PackageLicence, packageLicencesSchema } from '../../shared/licences.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/** The licences that the build listed. Failure: `program.file-failed`, of a list that is missing or damaged too. */
export async function readLicences(
  files: Pick<Files, 'readText'>,
  path: string,
): Promise<Result<PackageLicence[]>> {
  try {
    return succeed(packageLicencesSchema.parse(JSON.parse(await files.readText(path))));
  } catch (error) {
    const cause = errorCodeOf(error) === null ? 'the list is damaged' : describeFileError(error);
    return failWith(failure('program.file-failed', { operation: 'Reading', path, cause }));
  }
}
