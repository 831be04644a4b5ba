import type { pointWork } from '../shared/texts/en/point-work.ts';
import type { MessageDatum } from '../shared/texts/message.ts';

/** What is done at a distribution point. */
export type PointWork = Exclude<keyof typeof pointWork, 'because'>;

/** Something went wrong at a distribution point: the system's error code, and what was being done. */
export interface TargetFault {
  /** Node's or the system's error code (ENOSPC, EACCES, …), or one of the engine's own below. */
  readonly code: string;
  readonly operation: PointWork;
  readonly path: string;
  /** What the text of the operation names besides the path. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What the system said, where that is more than the code. */
  readonly detail?: MessageDatum;
}

/** Faults that no system call reports. */
export const engineFaults = {
  /** An operation did not return within its time limit. */
  stalled: 'PKG_STALLED',
  cancelled: 'PKG_CANCELLED',
  /** The copy that was read back is not what was written. */
  proofMismatch: 'PKG_PROOF_MISMATCH',
  /** PkgSource's own catalog is not what its catalog.json says. */
  sourceDamaged: 'PKG_SOURCE_DAMAGED',
  /** The process that served the distribution point ended by itself. */
  workerEnded: 'PKG_WORKER_ENDED',
  noRoom: 'PKG_NO_ROOM',
  notAFolder: 'PKG_NOT_A_FOLDER',
  folderMissing: 'PKG_FOLDER_MISSING',
  /** The catalog's name is held open by a reader, so that the new one cannot take it. */
  inUse: 'PKG_IN_USE',
  signInRefused: 'PKG_SIGN_IN_REFUSED',
  shareMissing: 'PKG_SHARE_MISSING',
  clientMissing: 'PKG_CLIENT_MISSING',
  credentialMissing: 'PKG_CREDENTIAL_MISSING',
} as const;
