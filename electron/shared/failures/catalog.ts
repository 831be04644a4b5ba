import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** Why a catalog is refused: not a cabinet, damaged, not genuine, older. Refusal changes nothing. */
export const catalogFailures = {
  'catalog.older': {
    title: 'The catalog is older than the installed one',
    detail: 'The source offers the catalog of {offered}, but PkgSource holds the one of {installed}.',
    remedy: 'Put a newer catalog there, or allow an older one with --allow-older.',
    exitCode: exitCodes.catalogRefused,
  },
} as const satisfies Record<string, FailureText>;
