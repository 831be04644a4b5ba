import { describeFileError, errorCodeOf, fileFailure } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { type PackageLicence, packageLicencesSchema } from '../../shared/licences.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';

/** The licences that the build listed. Failure: `program.file-failed`, of a list that is missing or damaged too. */
export async function readLicences(
  files: Pick<Files, 'readText'>,
  path: string,
): Promise<Result<PackageLicence[]>> {
  try {
    return succeed(packageLicencesSchema.parse(JSON.parse(await files.readText(path))));
  } catch (error) {
    const cause = errorCodeOf(error) === null ? message('causes', 'listDamaged') : describeFileError(error);
    return failWith(fileFailure('reading', path, cause));
  }
}
