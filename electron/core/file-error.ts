import { type Failure, failure } from '../shared/failure.ts';
import type { causes as causeTexts } from '../shared/texts/en/causes.ts';
import type { fileWork as fileWorkTexts } from '../shared/texts/en/file-work.ts';
import { asItIs } from '../shared/texts/listed.ts';
import { isMessage, type Message, type MessageDatum, message } from '../shared/texts/message.ts';
import { engineFaults } from './engine-faults.ts';
import { errorCodeOf } from './error-code.ts';

export { errorCodeOf };

const causes: Readonly<Record<string, keyof typeof causeTexts>> = {
  EACCES: 'accessDenied',
  EPERM: 'notPermitted',
  EROFS: 'readOnly',
  ENOENT: 'absent',
  ENOTDIR: 'partNotFolder',
  EISDIR: 'isFolder',
  ESPIPE: 'isPipe',
  ENOSPC: 'diskFull',
  EDQUOT: 'quotaUsedUp',
  EBUSY: 'inUse',
  EIO: 'diskError',
  ESTALE: 'folderGone',
  ELOOP: 'tooManyLinks',
  EMFILE: 'tooManyFiles',
  ENAMETOOLONG: 'nameTooLong',
  ECONNREFUSED: 'connectionRefused',
  ECONNRESET: 'connectionLost',
  ECONNABORTED: 'connectionLost',
  EPIPE: 'connectionLost',
  ETIMEDOUT: 'serverSilent',
  EHOSTUNREACH: 'serverNotFound',
  ENETUNREACH: 'networkNotReached',
  [engineFaults.stalled]: 'serverSilent',
  [engineFaults.signInRefused]: 'signInRefused',
  [engineFaults.shareMissing]: 'shareMissing',
  [engineFaults.clientMissing]: 'clientMissing',
  [engineFaults.credentialMissing]: 'credentialUnusable',
};

/** A file system error in words, for the `cause` of a failure; names the system's code when it has no words. */
export function describeFileError(error: unknown): Message {
  const code = errorCodeOf(error);
  if (code === null) return asItIs(error instanceof Error ? error.message : String(error));
  const detail = detailOf(error);
  const known = causes[code];
  if (detail !== null) {
    return message('causes', 'withDetail', { cause: message('causes', known ?? 'failed'), detail });
  }
  return known === undefined ? message('causes', 'systemAnswered', { code }) : message('causes', known);
}

/** What a server said, where an error carries its words. */
function detailOf(error: unknown): MessageDatum | null {
  if (typeof error !== 'object' || error === null || !('detail' in error)) return null;
  const { detail } = error;
  return typeof detail === 'string' || isMessage(detail) ? detail : null;
}

/** What can be done with a file or a folder of a site. */
export type FileWork = keyof typeof fileWorkTexts;

/** The failure that a rejected file operation on the site means. */
export function siteFileFailure(work: FileWork, path: string, error: unknown): Failure {
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
      return fileFailure(work, path, cause);
  }
}

/** The failure of a file operation that no other one names. */
export function fileFailure(work: FileWork, path: string, cause: Message): Failure {
  return failure('program.file-failed', { operation: message('fileWork', work, { path }), cause });
}

/** The failure that a rejected attempt to read a file or folder of the site means. */
export function unreadableFailure(path: string, error: unknown): Failure {
  const code = errorCodeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return failure('site.access-denied', { path });
  return failure('site.unreadable', { path, cause: describeFileError(error) });
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
      return failure('program.cancelled', { step: message('steps', 'workingIn', { path }) });
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
