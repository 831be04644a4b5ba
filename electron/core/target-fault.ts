import { type Failure, failure } from '../shared/failure.ts';
import type { causes } from '../shared/texts/en/causes.ts';
import { type MessageDatum, message } from '../shared/texts/message.ts';
import { engineFaults, type TargetFault } from './engine-faults.ts';
import { describeFileError } from './file-error.ts';

/** What a fault means for the run. */
export interface FaultVerdict {
  readonly failure: Failure;
  readonly outcome: 'failed' | 'unreachable';
  /** Whether another try in this run can help: a full disk or a missing right does not heal in seconds. */
  readonly tryAgain: boolean;
}

type Rule = readonly [code: Failure['code'], outcome: FaultVerdict['outcome'], tryAgain: boolean];

const unreachable: Rule = ['dp.unreachable', 'unreachable', true];
const noSpace: Rule = ['dp.no-space', 'failed', false];
const noRights: Rule = ['dp.no-rights', 'failed', false];
const inUse: Rule = ['dp.in-use', 'failed', false];
const missing: Rule = ['dp.folder-missing', 'unreachable', false];

const rules: Readonly<Record<string, Rule>> = {
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EFBIG: noSpace,
  [engineFaults.noRoom]: noSpace,
  EACCES: noRights,
  EPERM: noRights,
  EROFS: ['dp.read-only', 'failed', false],
  EBUSY: inUse,
  ETXTBSY: inUse,
  [engineFaults.inUse]: inUse,
  [engineFaults.notAFolder]: ['dp.not-a-folder', 'failed', false],
  [engineFaults.folderMissing]: missing,
  ENOENT: ['dp.vanished', 'unreachable', true],
  ENOTDIR: ['dp.vanished', 'unreachable', true],
  ESTALE: unreachable,
  EHOSTDOWN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENETDOWN: unreachable,
  ETIMEDOUT: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ECONNABORTED: unreachable,
  ENOTCONN: unreachable,
  EPIPE: unreachable,
  ENODEV: unreachable,
  ENXIO: unreachable,
  // Windows' name for network errors that Node does not know (ERROR_UNEXP_NET_ERR, ERROR_SEM_TIMEOUT).
  UNKNOWN: unreachable,
  [engineFaults.stalled]: ['dp.stalled', 'unreachable', false],
  [engineFaults.workerEnded]: ['dp.worker-ended', 'failed', true],
  [engineFaults.cancelled]: ['program.cancelled', 'failed', false],
  [engineFaults.proofMismatch]: ['dp.proof-mismatch', 'failed', true],
  [engineFaults.sourceDamaged]: ['dp.source-damaged', 'failed', false],
  [engineFaults.signInRefused]: ['dp.sign-in-refused', 'failed', false],
  [engineFaults.shareMissing]: ['dp.share-missing', 'failed', false],
  [engineFaults.clientMissing]: ['dp.smbclient-missing', 'failed', false],
  [engineFaults.credentialMissing]: ['dp.credential-missing', 'failed', false],
};

/** Whatever is not in the table (EIO above all: a failing disk or a lost connection) is worth another try. */
const otherwise: Rule = ['dp.io-failed', 'failed', true];

/** The engine's own faults in words; those of the system have theirs. */
const words: Readonly<Record<string, keyof typeof causes>> = {
  [engineFaults.stalled]: 'silent',
  [engineFaults.cancelled]: 'cancelled',
  [engineFaults.proofMismatch]: 'notWhatWasWritten',
  [engineFaults.sourceDamaged]: 'notTheCatalog',
  [engineFaults.workerEnded]: 'processEnded',
  [engineFaults.noRoom]: 'noRoom',
  [engineFaults.notAFolder]: 'notFolder',
  [engineFaults.folderMissing]: 'absent',
  [engineFaults.inUse]: 'heldOpen',
  [engineFaults.clientMissing]: 'clientMissing',
};

/** Decides what a fault at the distribution point with folder `path` means. */
export function judgeFault(fault: TargetFault, path: string): FaultVerdict {
  const [code, outcome, tryAgain] = rules[fault.code] ?? otherwise;
  const step = { area: 'pointWork', key: fault.operation, values: { path: fault.path, ...fault.values } };
  const cause = message('pointWork', 'because', { work: step, cause: whyOf(fault) });
  return { failure: failure(code, { path, cause, step }), outcome, tryAgain };
}

function whyOf({ code, detail }: TargetFault): MessageDatum {
  const known = words[code];
  return detail ?? (known === undefined ? describeFileError({ code }) : message('causes', known));
}
