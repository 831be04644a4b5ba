import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can be wrong with a local catalog folder. */
export const localSourceFailures = {
  'source.folder-missing': {
    title: 'The catalog folder does not exist',
    detail: 'The folder {path} does not exist.',
    remedy: 'Choose the folder that holds wsusscn2.cab, or create it and put the catalog there.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.folder-not-a-folder': {
    title: 'The catalog folder is not a folder',
    detail: '{path} is a file, not a folder.',
    remedy: 'Choose the folder that holds wsusscn2.cab, not the file itself.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.folder-unreadable': {
    title: 'The catalog folder cannot be read',
    detail: 'The folder {path} cannot be read: {cause}.',
    remedy: 'Give this account the right to read it, and check that its disk or share is connected.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.no-catalog': {
    title: 'There is no catalog in the folder',
    detail: '{path} holds no wsusscn2.cab. It holds: {found}.',
    remedy: 'Download wsusscn2.cab from Microsoft and put it there under exactly this name.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.several-catalogs': {
    title: 'The folder holds several catalogs',
    detail: '{path} holds files whose names differ only in capitals: {found}.',
    remedy: 'Leave the newest there, named wsusscn2.cab, and move the others away.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.file-not-a-file': {
    title: 'The catalog is not a file',
    detail: '{path} is a folder or a special file.',
    remedy: 'Move it away and put the catalog file there.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.file-empty': {
    title: 'The catalog file is empty',
    detail: '{path} has no content.',
    remedy: 'Copy the catalog there again; if a copy is under way, run again when it has ended.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.file-growing': {
    title: 'The catalog is still being copied',
    detail: '{path} changed while it was read: somebody is still writing it.',
    remedy: 'Wait until the copy has ended, then run again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.file-unreadable': {
    title: 'The catalog file cannot be read',
    detail: '{path} cannot be read: {cause}.',
    remedy: 'Give this account the right to read it, and check its disk.',
    exitCode: exitCodes.sourceUnreachable,
  },
} as const satisfies Record<string, FailureText>;
