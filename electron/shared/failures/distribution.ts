import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

const exitCode = exitCodes.someDistributionPointsFailed;

/** Why a distribution point does not hold the catalog. */
export const distributionFailures = {
  'dp.path-not-absolute': {
    title: 'The path of a distribution point is not complete',
    detail: '{path} is neither a complete path nor of the form \\\\server\\share\\folder.',
    remedy: 'Write the whole path.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.path-not-unc': {
    title: 'The network path is not valid',
    detail: '{path} is not of the form \\\\server\\share\\folder, or a name in it has a forbidden character.',
    remedy: 'Correct the path.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.unreachable': {
    title: 'The distribution point cannot be reached',
    detail: '{path} cannot be reached: {cause}.',
    remedy: 'Check that the server is on and the path is mounted; the next run tries again.',
    exitCode,
  },
  'dp.not-mounted': {
    title: 'The distribution point is not mounted',
    detail: '{path} lay on a file system mounted at {mountPoint} before, which is not mounted now.',
    remedy: 'Mount it; the next run tries again. Nothing was written to the empty mount point.',
    exitCode,
  },
  'dp.folder-missing': {
    title: 'The folder does not exist',
    detail: 'The folder {path} does not exist.',
    remedy: 'Create it, or mount what it lies on, or correct the path of this distribution point.',
    exitCode,
  },
  'dp.vanished': {
    title: 'The distribution point disappeared during the copy',
    detail: '{path} was there and then was not: {cause}.',
    remedy: 'Check the server or the mount; the next run starts the copy again.',
    exitCode,
  },
  'dp.stalled': {
    title: 'The distribution point does not answer',
    detail: '{path} did not answer in time: {cause}.',
    remedy: 'Check the server and the network to it; the other distribution points went on without it.',
    exitCode,
  },
  'dp.not-a-folder': {
    title: 'The path is not a folder',
    detail: 'What lies at {path} is not a folder.',
    remedy: 'Correct the path of this distribution point, or remove the file.',
    exitCode,
  },
  'dp.no-space': {
    title: 'No room on the distribution point',
    detail: '{path} has no room for the new catalog: {cause}.',
    remedy: 'Free space there: the new catalog lies beside the present one until it is proven.',
    exitCode,
  },
  'dp.no-rights': {
    title: 'Rights are missing on the distribution point',
    detail: 'This account may not write to {path}: {cause}.',
    remedy: 'Give the account of the synchronization host change permission there, in share and folder.',
    exitCode,
  },
  'dp.read-only': {
    title: 'The distribution point is read-only',
    detail: 'The file system of {path} is mounted read-only: {cause}.',
    remedy: 'Mount it for writing, and check a file system that turned read-only by itself.',
    exitCode,
  },
  'dp.in-use': {
    title: 'The catalog is in use on the distribution point',
    detail: 'The present catalog in {path} is held open: {cause}.',
    remedy: 'Nothing to do: the new one lies proven beside it, and the next run only renames it.',
    exitCode,
  },
  'dp.proof-mismatch': {
    title: 'The copy is not what was written',
    detail: 'What was read back from {path} differs from the catalog: {cause}.',
    remedy: 'Check the disk, memory and network of that server; the catalog there was not replaced.',
    exitCode,
  },
  'dp.io-failed': {
    title: 'The copy failed',
    detail: 'The copy to {path} failed: {cause}.',
    remedy: 'Check the disk of that server and the connection to it; the next run tries again.',
    exitCode,
  },
  'dp.worker-ended': {
    title: 'The copy process ended unexpectedly',
    detail: 'The process that copied to {path} ended by itself: {cause}.',
    remedy: 'Check whether this computer is short of memory; the next run starts the copy again.',
    exitCode,
  },
  'dp.source-damaged': {
    title: 'The catalog in PkgSource is damaged',
    detail: 'Nothing was copied to {path}: the catalog in PkgSource is not what its catalog.json says.',
    remedy: 'Check the disk of PkgSource, then run “pkgsource verify”, which fetches the catalog again.',
    exitCode,
  },
  'dp.sign-in-refused': {
    title: 'Sign-in refused',
    detail: 'The server of {path} refused the user name or the password: {cause}.',
    remedy: 'Correct the credential of this distribution point in the secret store.',
    exitCode,
  },
  'dp.share-missing': {
    title: 'There is no such share',
    detail: 'The server of {path} has no share of that name: {cause}.',
    remedy: 'Correct the path, or create the share on that server.',
    exitCode,
  },
  'dp.smbclient-missing': {
    title: 'The SMB client is missing',
    detail: 'smbclient, which reaches {path}, is not installed on this computer.',
    remedy: 'Install it (apt install smbclient), or mount the share and give the mounted folder instead.',
    exitCode,
  },
  'dp.credential-missing': {
    title: 'The credential is missing',
    detail: 'The credential for {path} is not in the secret store of this computer: {cause}.',
    remedy: 'Store it there, or correct its name in the settings of this distribution point.',
    exitCode,
  },
} as const satisfies Record<string, FailureText>;
