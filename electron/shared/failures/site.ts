import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can be wrong with a site on disk: settings, status, journals, lock, registry. */
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
    title: 'A file of the site cannot be read',
    detail: '{path} cannot be read: {cause}.',
    remedy: 'Check the permissions of the file and that the disk or share is connected, then try again.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.access-denied': {
    title: 'Access is denied',
    detail: 'This account may not read {path}.',
    remedy:
      'Run it as an administrator (root on Linux); to see the status, belonging to the SMS Administrators group is enough.',
    exitCode: exitCodes.rightsMissing,
  },
  'site.settings-damaged': {
    title: 'The site’s settings are damaged',
    detail: '{path} is not what Setup wrote: {cause}.',
    remedy:
      'Correct the file, or restore it from a backup. Without one, move it away and run Setup for that folder again.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.record-damaged': {
    title: 'A record of the site is damaged',
    detail: '{path} is not what a sync wrote: {cause}.',
    remedy: 'Run a sync: it writes the file anew.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.newer-format': {
    title: 'The site was written by a newer PkgSource',
    detail: '{path} has format {found}; this program knows formats up to {known}.',
    remedy: 'Update PkgSource on this computer.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.registry-damaged': {
    title: 'The list of sites is damaged',
    detail: '{path} is not a list of sites: {cause}.',
    remedy: 'Name the site with --site DIR; delete the file and run Setup again to renew the list.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.run-not-found': {
    title: 'No such run',
    detail: 'There is no journal of run {runId}.',
    remedy: 'Choose another run: the newest 200 are kept.',
    exitCode: exitCodes.noSuchSite,
  },
  'site.no-room': {
    title: 'The disk of the site is full',
    detail: 'There is no room for {path}.',
    remedy: 'Free some space on that disk, then sync again. What is published stays as it is.',
    exitCode: exitCodes.defect,
  },
  'site.not-writable': {
    title: 'The site cannot be written',
    detail: '{path} cannot be written: {cause}.',
    remedy: 'Run it as an account with full control of PkgSource, and check that the disk is not read-only.',
    exitCode: exitCodes.rightsMissing,
  },
  'site.catalog-in-use': {
    title: 'The catalog on PkgSource is in use',
    detail: '{path} is held open by another program, so the new catalog could not take its place.',
    remedy: 'Close what reads it (see the open files of the share); the next run tries again.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'site.no-previous': {
    title: 'There is no previous catalog',
    detail: '{path} does not exist: nothing was replaced yet.',
    remedy: 'Sync from the source instead.',
    exitCode: exitCodes.badAnswers,
  },
  'site.no-such-distribution-point': {
    title: 'No such distribution point',
    detail: 'The site has no enabled distribution point {name}; it has {known}.',
    remedy: 'Give one of these names.',
    exitCode: exitCodes.badAnswers,
  },
  'site.no-such-group': {
    title: 'No such group',
    detail: 'The site has no group {group} with distribution points in it; it has {known}.',
    remedy: 'Give one of these names.',
    exitCode: exitCodes.badAnswers,
  },
  'site.locked': {
    title: 'Another run is in progress',
    detail: 'Run {runId} on {host} (process {process}) holds the site; it was last heard of at {since}.',
    remedy: 'Wait until it ends. A lock that is not renewed for two minutes is taken over.',
    exitCode: exitCodes.lockHeld,
  },
  'site.lock-lost': {
    title: 'Another run took over the site',
    detail: 'Run {runId} on {host} took the lock of {path} while this run was suspended.',
    remedy: 'Nothing is lost: this run stopped. Check why this computer was suspended.',
    exitCode: exitCodes.lockHeld,
  },
  'run.interrupted': {
    title: 'The run was interrupted',
    detail: 'The program or computer {host} stopped before run {runId} had ended.',
    remedy: 'Start a sync: it carries on where that run stopped.',
    exitCode: exitCodes.defect,
  },
  'run.points-failed': {
    title: 'Some distribution points do not hold the catalog',
    detail: '{count} of {total} distribution points failed: {names}.',
    remedy: 'See the reason and the remedy of each in the status; the next run tries them again.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
} as const satisfies Record<string, FailureText>;
