import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep Setup from preparing, changing or clearing this computer. */
export const setupFailures = {
  'rights.missing': {
    title: 'Rights are missing',
    detail: 'Setup runs as {account}, which may not {action}.',
    remedy: 'Run it as an administrator (root on Linux).',
    exitCode: exitCodes.rightsMissing,
  },
  'setup.internet-warning': {
    title: 'This computer will use the Internet',
    detail: 'The catalog comes from {address}, so this computer needs a connection to the Internet.',
    remedy:
      'On a site server without one, choose a local catalog folder, or let a workstation be the synchronization host.',
    exitCode: exitCodes.done,
  },
  'setup.no-sms-administrators': {
    title: 'No SMS Administrators group',
    detail: 'Only Administrators get full control of the package source.',
    remedy: 'Name a group if others are to fill packages from it.',
    exitCode: exitCodes.done,
  },
  'setup.no-distribution-points': {
    title: 'No distribution points',
    detail: 'The catalog will lie on the package source only.',
    remedy: 'Add the distribution points that clients scan from.',
    exitCode: exitCodes.done,
  },
  'setup.scheduled-proxy': {
    title: 'Scheduled runs use another proxy than you',
    detail:
      'Proxy “system” means the environment of the account that {scheduler} starts the sync with: {scheduled}. Yours names {own}.',
    remedy:
      'Name the proxy in the site’s settings. Or set it where the run finds it: /etc/environment for cron, a drop-in of the service for systemd, the variables of the computer on Windows.',
    exitCode: exitCodes.done,
  },
  'setup.plan-changed': {
    title: 'The plan is no longer the one that was shown',
    detail: 'This computer changed since the plan was made: {changes}.',
    remedy: 'Look at the plan again and start Setup from there.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.cancelled': {
    title: 'Setup was cancelled',
    detail: 'It was stopped at this step: {step}.',
    remedy: 'Start it again when you are ready; your answers are kept.',
    exitCode: exitCodes.cancelled,
  },
  'setup.unfinished': {
    title: 'An earlier Setup was interrupted',
    detail:
      'Setup of {site}, which began at {startedAt}, was interrupted after {count} changes; the last one was {last}.',
    remedy:
      'Finish it with “pkgsource setup --resume”, or take it back with “pkgsource setup --undo”; the window offers both when it is opened.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.locked': {
    title: 'Another Setup is at work on this computer',
    detail:
      'The {work} (process {process} on {host}) is changing this computer; it was last heard of at {since}.',
    remedy: 'Wait until it ends, then try again. If that program was ended, its lock is free at once.',
    exitCode: exitCodes.lockHeld,
  },
  'removal.unfinished': {
    title: 'A removal was interrupted',
    detail:
      'The removal of {site}, which began at {startedAt}, was interrupted; {count} changes of Setup are still there, among them {last}.',
    remedy:
      'Finish it with “pkgsource remove --site {site}”, or in the window when it is opened. Nothing that is gone comes back by itself: to have the site again, run Setup afterwards.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.settled': {
    title: 'The interrupted Setup was settled meanwhile',
    detail: 'Another program finished the Setup of {site}, or took it back.',
    remedy: 'Look at the site again.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.answers-unknown': {
    title: 'The interrupted Setup cannot be finished',
    detail: 'The journal does not say what the Setup of {site} was to do.',
    remedy: 'Take it back with “pkgsource setup --undo”, then run Setup again.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.step-failed': {
    title: 'A step of Setup failed',
    detail: '{step} failed: {cause}.',
    remedy: 'Remove the cause and run Setup again; what was done has been undone.',
    exitCode: exitCodes.defect,
  },
  'setup.program-failed': {
    title: 'A program that Setup needs failed',
    detail: '{program} ended with {code}: {message}.',
    remedy: 'Check what it says, then run Setup again.',
    exitCode: exitCodes.defect,
  },
  'setup.program-missing': {
    title: 'A program that Setup needs is missing',
    detail: 'The program {program} is not installed.',
    remedy: 'Install the package {package} and try again.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.journal-unreadable': {
    title: 'Setup’s journal cannot be read',
    detail: '{path}, line {line} cannot be understood: {cause}.',
    remedy: 'Keep the file, remove the site by hand, and report it with the file attached.',
    exitCode: exitCodes.defect,
  },
  'setup.not-ours': {
    title: 'The site was not set up by this computer',
    detail: 'Setup’s journal on this computer knows nothing of {site}.',
    remedy: 'Remove it on the computer that set it up.',
    exitCode: exitCodes.noSuchSite,
  },
  'share-server.not-ready': {
    title: 'The SMB server is not ready',
    detail: 'The SMB server of this computer is {state}.',
    remedy: 'Make it ready first: {remedy}.',
    exitCode: exitCodes.badAnswers,
  },
  'scheduler.not-ready': {
    title: 'The scheduler is not ready',
    detail: 'This computer cannot run the sync by {scheduler}.',
    remedy: 'Make it ready first: {remedy}.',
    exitCode: exitCodes.badAnswers,
  },
  'share.stays': {
    title: 'A share stays',
    detail: '{path} stays shared as {name}: {why}.',
    remedy: 'Remove that share by hand if nobody needs it.',
    exitCode: exitCodes.done,
  },
  'folder.stays': {
    title: 'The folder of the former updates source stays',
    detail: '{path} stays: {why}.',
    remedy: 'Delete it by hand if nothing in it is needed.',
    exitCode: exitCodes.done,
  },
  'setup.points-leave': {
    title: 'Distribution points leave the site',
    detail:
      'What was copied there stays, and is no longer kept current: wsusscn2.cab and catalog.json on {places}.',
    remedy:
      'Delete both files there once no computer scans from them. “pkgsource remove --clean-distribution-points” takes them away too, but together with the site.',
    exitCode: exitCodes.done,
  },
  'share.not-proven': {
    title: 'The new share is not there',
    detail: 'The share {name} was created, but the SMB server does not show it as it should be: {cause}.',
    remedy: 'Look into the log of the SMB server, then try again.',
    exitCode: exitCodes.defect,
  },
  'share.no-free-name': {
    title: 'No share name is free',
    detail: 'Every name from {name} to {last} is in use.',
    remedy: 'Choose another share name.',
    exitCode: exitCodes.badAnswers,
  },
  'share.not-found': {
    title: 'The share does not exist',
    detail: 'The SMB server has no share named {name} that Setup could have made.',
    remedy: 'Run Setup again to make it.',
    exitCode: exitCodes.defect,
  },
  'group.not-found': {
    title: 'The group does not exist',
    detail: 'There is no group {name} on this computer.',
    remedy: 'Choose another group, have Setup create it, or go on without one.',
    exitCode: exitCodes.badAnswers,
  },
  'group.has-members': {
    title: 'The group has members',
    detail: 'The group {name} has members by now ({members}), so it was left alone.',
    remedy: 'Remove the group by hand if nobody needs it.',
    exitCode: exitCodes.defect,
  },
  'permissions.not-supported': {
    title: 'The file system cannot hold these permissions',
    detail: '{path} lies on a file system ({fileSystem}) that cannot {action}.',
    remedy: 'Choose a folder on a local file system with POSIX permissions and ACLs, such as ext4 or XFS.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.not-folder': {
    title: 'The destination is not a folder',
    detail: '{path} is {kind}, not a folder.',
    remedy: 'Choose another folder.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.leads-elsewhere': {
    title: 'The destination leads elsewhere',
    detail: '{path} leads through a link to {target}.',
    remedy: 'Name the folder by its real path, so that it is clear what Setup changes.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.network': {
    title: 'The destination is not on this computer',
    detail: '{path} lies on a network file system ({fileSystem}).',
    remedy: 'Choose a folder on a disk of this computer: it will be shared from here.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.no-room': {
    title: 'There is not enough room',
    detail:
      '{path} has {freeMB} MB free; {neededMB} MB are needed for the new catalog, the present and the last.',
    remedy: 'Free some space, or choose a folder on a larger disk.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
