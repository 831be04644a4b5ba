import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** Why a distribution point does not hold the catalog. */
export const distributionFailures = {
  'dp.unreachable': {
    title: 'The distribution point cannot be reached',
    detail: '{path} cannot be reached: {cause}.',
    remedy: 'Check that the server is on and the path is mounted; the next run tries again.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
} as const satisfies Record<string, FailureText>;
