import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep Setup from preparing or changing this computer. */
export const setupFailures = {
  'rights.missing': {
    title: 'Rights are missing',
    detail: 'Setup runs as {account}, which may not {action}.',
    remedy: 'Run it as an administrator (root on Linux).',
    exitCode: exitCodes.rightsMissing,
  },
} as const satisfies Record<string, FailureText>;
