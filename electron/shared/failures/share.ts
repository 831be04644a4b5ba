import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What keeps a synchronization host on another computer from working in the share of PkgSource. */
export const shareFailures = {
  'share.unreachable': {
    title: 'The share of PkgSource cannot be reached',
    detail: '{path} cannot be reached: {cause}.',
    remedy:
      'Check that the site server is on and that this computer reaches it; the next run goes on from here.',
    exitCode: exitCodes.noSuchSite,
  },
  'share.sign-in-refused': {
    title: 'Sign-in at the site server refused',
    detail: '{path} cannot be signed in to: {cause}.',
    remedy: 'Store the right user and password of this host with “pkgsource secret set”.',
    exitCode: exitCodes.rightsMissing,
  },
  'share.missing': {
    title: 'The site server has no such share',
    detail: 'The server of {path} has no share of that name.',
    remedy: 'Check the name of the share in the host settings, or run “pkgsource repair” on the site server.',
    exitCode: exitCodes.noSuchSite,
  },
  'share.client-missing': {
    title: 'The SMB client is missing',
    detail: 'smbclient, which reaches {path}, is not installed on this computer.',
    remedy: 'Install it (apt install smbclient).',
    exitCode: exitCodes.rightsMissing,
  },
  'share.copy-differs': {
    title: 'The copy in the share is not what was sent',
    detail: 'What was read back from {path} differs from the catalog; it was not published.',
    remedy: 'Check disk, memory and network of the site server; the next run copies again.',
    exitCode: exitCodes.catalogRefused,
  },
  'share.catalog-differs': {
    title: 'The catalog in the share differs from what is recorded of it',
    detail: 'What was read from {path} has another SHA-256 than catalog.json names.',
    remedy: 'Run “pkgsource verify” on the synchronization host.',
    exitCode: exitCodes.catalogRefused,
  },
} as const satisfies Record<string, FailureText>;
