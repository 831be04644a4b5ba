import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep the catalog from being obtained: network, proxy, server, local folder. */
export const sourceFailures = {
  'source.folder-missing': {
    title: 'The catalog folder does not exist',
    detail: 'The folder {path} does not exist.',
    remedy: 'Choose the folder that holds wsusscn2.cab, or create it and put the catalog there.',
    exitCode: exitCodes.sourceUnreachable,
  },
} as const satisfies Record<string, FailureText>;
