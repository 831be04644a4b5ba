import { engineFaults } from './engine-faults.ts';

/**
 * What smbclient's complaints mean, as fault codes. It prints the server's NTSTATUS by name (MS-ERREF 2.3),
 * and for some commands ends with 0 all the same: the text is what counts.
 */
const codes: Readonly<Record<string, string>> = {
  LOGON_FAILURE: engineFaults.signInRefused,
  WRONG_PASSWORD: engineFaults.signInRefused,
  NO_SUCH_USER: engineFaults.signInRefused,
  ACCOUNT_DISABLED: engineFaults.signInRefused,
  ACCOUNT_LOCKED_OUT: engineFaults.signInRefused,
  ACCOUNT_EXPIRED: engineFaults.signInRefused,
  ACCOUNT_RESTRICTION: engineFaults.signInRefused,
  LOGON_TYPE_NOT_GRANTED: engineFaults.signInRefused,
  PASSWORD_EXPIRED: engineFaults.signInRefused,
  PASSWORD_MUST_CHANGE: engineFaults.signInRefused,
  BAD_NETWORK_NAME: engineFaults.shareMissing,
  ACCESS_DENIED: 'EACCES',
  PRIVILEGE_NOT_HELD: 'EACCES',
  MEDIA_WRITE_PROTECTED: 'EROFS',
  DISK_FULL: 'ENOSPC',
  DISK_QUOTA_EXCEEDED: 'EDQUOT',
  QUOTA_EXCEEDED: 'EDQUOT',
  SHARING_VIOLATION: engineFaults.inUse,
  FILE_LOCK_CONFLICT: engineFaults.inUse,
  USER_MAPPED_FILE: engineFaults.inUse,
  DELETE_PENDING: engineFaults.inUse,
  NOT_A_DIRECTORY: engineFaults.notAFolder,
  OBJECT_NAME_COLLISION: 'EEXIST',
  OBJECT_NAME_NOT_FOUND: 'ENOENT',
  OBJECT_PATH_NOT_FOUND: 'ENOENT',
  NO_SUCH_FILE: 'ENOENT',
  IO_TIMEOUT: 'ETIMEDOUT',
  CONNECTION_REFUSED: 'ECONNREFUSED',
  CONNECTION_RESET: 'ECONNRESET',
  CONNECTION_DISCONNECTED: 'ECONNRESET',
  CONNECTION_ABORTED: 'ECONNABORTED',
  CONNECTION_INVALID: 'ECONNRESET',
  NETWORK_NAME_DELETED: 'ECONNRESET',
  PIPE_BROKEN: 'EPIPE',
  PIPE_DISCONNECTED: 'EPIPE',
  LOCAL_DISCONNECT: 'ECONNRESET',
  HOST_UNREACHABLE: 'EHOSTUNREACH',
  NETWORK_UNREACHABLE: 'ENETUNREACH',
  BAD_NETWORK_PATH: 'EHOSTUNREACH',
  NOT_FOUND: 'EHOSTUNREACH',
  INVALID_NETWORK_RESPONSE: 'ECONNRESET',
};

/** A complaint of smbclient: the fault code that it means, and the words for people. */
export interface SmbComplaint {
  readonly code: string;
  /** The server's NTSTATUS, e.g. NT_STATUS_DISK_FULL. */
  readonly status: string;
}

/** Finds the first complaint in what smbclient printed, or null when it had none. */
export function readSmbComplaint(text: string): SmbComplaint | null {
  const line = text.split('\n').find((each) => each.includes('NT_STATUS_'));
  const name = /NT_STATUS_([A-Z0-9_]+)/.exec(line ?? '')?.[1];
  if (line === undefined || name === undefined) return null;
  const status = `NT_STATUS_${name}`;
  const missing = codes[name] === 'ENOENT';
  // Changing into the folder is the first thing asked of a session.
  if (missing && line.startsWith('cd ')) return { code: engineFaults.folderMissing, status };
  return { code: codes[name] ?? 'EIO', status };
}
