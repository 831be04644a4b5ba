import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep the practice site from starting. It touches nothing outside its own folder. */
export const practiceFailures = {
  'practice.program-missing': {
    title: 'The practice site needs another program',
    detail: 'The program {program} is not installed on this computer.',
    remedy: 'Install it with apt-get install {package}, then try again.',
    exitCode: exitCodes.defect,
  },
  'practice.folder-unsuitable': {
    title: 'The practice site cannot live in that folder',
    detail: 'The folder {path} cannot hold a private SMB server: {cause}.',
    remedy: 'Choose another folder with PKGSOURCE_HOME, with a shorter and plainer path.',
    exitCode: exitCodes.badAnswers,
  },
  'practice.catalogs-failed': {
    title: 'The sample catalogs could not be made',
    detail: 'The sample catalogs could not be made in {folder}: {cause}.',
    remedy: 'Check that there is room on that disk, then start again.',
    exitCode: exitCodes.defect,
  },
  'practice.smbd-ended': {
    title: 'The private SMB server ended at once',
    detail: 'smbd ended with {end} before it answered; the end of its log {log}: {tail}.',
    remedy: 'Look into that log, correct what it names, and start again.',
    exitCode: exitCodes.defect,
  },
  'practice.smbd-silent': {
    title: 'The private SMB server does not answer',
    detail:
      'smbd did not answer on 127.0.0.1:{port} within {seconds} seconds; the end of its log {log}: {tail}.',
    remedy: 'Look into that log, and start again.',
    exitCode: exitCodes.defect,
  },
  'practice.account-refused': {
    title: 'The private SMB server refused an account',
    detail: 'The account {account} could not be added: {cause}.',
    remedy: 'Check that the account exists on this computer, then start again.',
    exitCode: exitCodes.defect,
  },
  'practice.already-running': {
    title: 'The practice site is running already',
    detail:
      'Another PkgSource has the practice site in {folder} open (its catalog server holds port {port}).',
    remedy: 'Use that window, or close it and start again.',
    exitCode: exitCodes.lockHeld,
  },
  'practice.port-taken': {
    title: 'The practice site’s port is taken',
    detail:
      'Port {port} on 127.0.0.1, from which the site in {folder} gets its catalog, is used by another program.',
    remedy: 'End that program; or delete {folder}, which holds practice alone, and start again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'practice.state-damaged': {
    title: 'The practice site’s state is damaged',
    detail: '{path} is not what PkgSource wrote.',
    remedy: 'Delete the folder that holds it, which is for practice alone, and start again.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
