import { type Failure, failure } from '../shared/failure.ts';
import { errorCodeOf } from './error-code.ts';

export { errorCodeOf };

const causes: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EBUSY: 'it is in use',
  EIO: 'the disk reported an input/output error',
  ESTALE: 'the network folder is gone',
  ELOOP: 'there are too many links',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};

/** A file system error in words, for the `cause` of a failure; names the system's code when it has no words. */
export function describeFileError(error: unknown): string {
  const code = errorCodeOf(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  return causes[code] ?? `the system answered ${code}`;
}

/** The failure that a rejected file operation on the site means. `operation` is a gerund: `Renaming`. */
export function siteFileFailure(operation: string, path: string, error: unknown): Failure {
  const cause = describeFileError(error);
  switch (errorCodeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('site.no-room', { path });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('site.not-writable', { path, cause });
    default:
      return failure('program.file-failed', { operation, path, cause });
  }
}
