import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep the window from starting or ending a sync, which is a program of its own. */
export const syncProgramFailures = {
  'sync.not-started': {
    title: 'The sync program did not start',
    detail: '{program} cannot be run: {cause}.',
    remedy: 'Check that it is there and may be run by this account, or install PkgSource again.',
    exitCode: exitCodes.defect,
  },
  'sync.ended-early': {
    title: 'The sync ended before it began',
    detail: 'The sync program ended with exit code {exitCode} ({meaning}).',
    remedy: 'Run {command} in a terminal: it says why.',
    exitCode: exitCodes.defect,
  },
  'sync.nothing-runs': {
    title: 'No sync is running',
    detail: 'No sync of {site} is running.',
    remedy: 'There is nothing to cancel.',
    exitCode: exitCodes.badAnswers,
  },
  'sync.runs-elsewhere': {
    title: 'The sync runs on another computer',
    detail: 'The sync of {site} runs on {host}; this is {computer}.',
    remedy: 'Cancel it on {host}.',
    exitCode: exitCodes.badAnswers,
  },
  'sync.runs-in-setup': {
    title: 'Setup runs this sync',
    detail: 'The first sync of {site} is a part of the Setup that is running.',
    remedy: 'Cancel Setup instead.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
