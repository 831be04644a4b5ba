import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can be wrong with a site on disk: settings, status, lock, registry. */
export const siteFailures = {
  'site.none': {
    title: 'No site',
    detail: 'No site is set up on this computer.',
    remedy: 'Run Setup, or name the site with --site DIR.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.several': {
    title: 'More than one site',
    detail: 'This computer has {count} sites: {paths}.',
    remedy: 'Name the one you mean with --site DIR.',
    exitCode: exitCodes.badAnswers,
  },
  'site.not-found': {
    title: 'No site there',
    detail: 'There is no site in {path}: {settingsPath} does not exist.',
    remedy: 'Check the path, or run Setup for that folder.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.unreadable': {
    title: 'The site’s settings cannot be read',
    detail: '{path} cannot be read: {cause}.',
    remedy: 'Check the permissions of the file, then run Setup for that folder again to repair it.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.newer-format': {
    title: 'The site was written by a newer PkgSource',
    detail: '{path} has format {found}; this program knows formats up to {known}.',
    remedy: 'Update PkgSource on this computer.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.locked': {
    title: 'Another run is in progress',
    detail: 'Run {runId} on {host} (process {process}) holds the site since {since}.',
    remedy: 'Wait until it ends. A lock that is not renewed for two minutes is taken over.',
    exitCode: exitCodes.lockHeld,
  },
  'site.lock-lost': {
    title: 'Another computer took over the site',
    detail: 'Run {runId} on {host} took the lock of {path} while this run was suspended.',
    remedy: 'Nothing is lost: this run stopped. Check why this computer was suspended.',
    exitCode: exitCodes.lockHeld,
  },
} as const satisfies Record<string, FailureText>;
