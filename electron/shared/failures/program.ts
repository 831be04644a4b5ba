import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** Failures of the program itself: cancelled work, refused calls, file system errors without a better name. */
export const programFailures = {
  'program.cancelled': {
    title: 'Cancelled',
    detail: 'The work was cancelled while {step}.',
    remedy: 'Start it again when you are ready; what was done is kept complete.',
    exitCode: exitCodes.cancelled,
  },
  'program.defect': {
    title: 'PkgSource made a mistake',
    detail: 'An unexpected error occurred: {cause}.',
    remedy: 'Look into the log and report it with the log attached.',
    exitCode: exitCodes.defect,
  },
  'program.file-failed': {
    title: 'A file operation failed',
    detail: '{operation} failed: {cause}.',
    remedy: 'Check the disk, the path and the rights of this account, then try again.',
    exitCode: exitCodes.defect,
  },
  'program.log-not-opened': {
    title: 'The log was not opened',
    detail: '{path} could not be shown: {cause}.',
    remedy: 'Open the file with a text editor of your own.',
    exitCode: exitCodes.defect,
  },
  'program.input-not-unicode': {
    title: 'The input is in another encoding',
    detail: 'Line {line} of standard input has a character that is not UTF-8.',
    remedy: 'Send UTF-8 (in Windows PowerShell: $OutputEncoding = [Text.Encoding]::UTF8).',
    exitCode: exitCodes.badAnswers,
  },
  'program.usage': {
    title: 'The command is not right',
    detail: 'The command cannot be carried out: {cause}.',
    remedy: 'See pkgsource help, or pkgsource help COMMAND.',
    exitCode: exitCodes.badAnswers,
  },
  'window.broken': {
    title: 'The window cannot be shown',
    detail: 'PkgSource made a mistake while drawing the window: {cause}.',
    remedy:
      'Close PkgSource and open it again; a synchronization that runs goes on. Report it with the log attached.',
    exitCode: exitCodes.defect,
  },
  'call.refused': {
    title: 'Call refused',
    detail: 'The window made a call that is not allowed: {cause}.',
    remedy: 'Restart PkgSource.',
    exitCode: exitCodes.defect,
  },
} as const satisfies Record<string, FailureText>;
