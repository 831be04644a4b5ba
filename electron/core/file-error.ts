import { type Failure, failure } from '../shared/failure.ts';
import { engineFaults } from './engine-faults.ts';
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
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was lost',
  ECONNABORTED: 'the connection was lost',
  EPIPE: 'the connection was lost',
  ETIMEDOUT: 'the server did not answer in time',
  EHOSTUNREACH: 'the server cannot be found',
  ENETUNREACH: 'the network cannot be reached',
  [engineFaults.stalled]: 'the server did not answer in time',
  [engineFaults.signInRefused]: 'the server refused the user name or the password',
  [engineFaults.shareMissing]: 'the server has no such share',
  [engineFaults.clientMissing]: 'smbclient is not installed on this computer',
  [engineFaults.credentialMissing]: 'the credential cannot be used',
};

/** A file system error in words, for the `cause` of a failure; names the system's code when it has no words. */
export function describeFileError(error: unknown): string {
  const code = errorCodeOf(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  const detail = detailOf(error);
  if (detail !== null) return `${causes[code] ?? 'the operation failed'} (${detail})`;
  return causes[code] ?? `the system answered ${code}`;
}

/** What a server said, where an error carries its words. */
function detailOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('detail' in error)) return null;
  return typeof error.detail === 'string' ? error.detail : null;
}

/** The failure that a rejected file operation on the site means. `operation` is a gerund: `Renaming`. */
export function siteFileFailure(operation: string, path: string, error: unknown): Failure {
  const share = shareFailure(path, error);
  if (share !== null) return share;
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

const unreachable: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  engineFaults.stalled,
]);

/** The failure that an error means when it is the share, and not the file, that is the matter; otherwise null. */
export function shareFailure(path: string, error: unknown): Failure | null {
  const code = errorCodeOf(error);
  const cause = describeFileError(error);
  if (code === null) return null;
  if (unreachable.has(code)) return failure('share.unreachable', { path, cause });
  switch (code) {
    case engineFaults.cancelled:
      return failure('program.cancelled', { step: `working in ${path}` });
    case engineFaults.signInRefused:
    case engineFaults.credentialMissing:
      return failure('share.sign-in-refused', { path, cause });
    case engineFaults.shareMissing:
      return failure('share.missing', { path });
    case engineFaults.clientMissing:
      return failure('share.client-missing', { path });
    default:
      return null;
  }
}
