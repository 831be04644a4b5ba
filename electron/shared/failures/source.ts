import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';
import { localSourceFailures } from './source-local.ts';
import { networkSourceFailures } from './source-network.ts';

/** What can keep the catalog from being obtained: network, proxy, server, local folder, room for it. */
export const sourceFailures = {
  ...networkSourceFailures,
  ...localSourceFailures,
  'source.no-space': {
    title: 'There is not enough room for the catalog',
    detail: 'The catalog needs {neededMB} MB more in {path}, but {freeMB} MB are free.',
    remedy: 'Free some space on that disk, then run again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.disk-full': {
    title: 'The disk became full',
    detail: 'The disk became full while the catalog was written to {path}.',
    remedy: 'Free some space on that disk, then run again: a download continues where it stopped.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.staging-failed': {
    title: 'The catalog cannot be written',
    detail: 'Writing the catalog to {path} failed: {cause}.',
    remedy: 'Check that folder, its disk and the rights of this account, then run again.',
    exitCode: exitCodes.sourceUnreachable,
  },
} as const satisfies Record<string, FailureText>;
