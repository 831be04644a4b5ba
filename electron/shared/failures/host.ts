import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep another computer from being, or staying, the synchronization host. */
export const hostFailures = {
  'host.account-not-found': {
    title: 'No such account',
    detail: 'There is no account {account} on this computer.',
    remedy:
      'Create the account with which the synchronization host signs in at the share, or name an existing one.',
    exitCode: exitCodes.badAnswers,
  },
  'setup.host-to-install': {
    title: 'PkgSource is still to be installed on the host',
    detail: '{computer} syncs this site once PkgSource is installed there.',
    remedy:
      'Afterwards install it with “pkgsource host deploy”, or carry the kit that “pkgsource host kit” makes.',
    exitCode: exitCodes.done,
  },
  'setup.host-to-retire': {
    title: 'PkgSource stays on the computer that was the host',
    detail: '{computer} is not the host any more, and it takes a person to sign in there.',
    remedy:
      'Run “pkgsource host remove” there. Until then it stops by itself each time that it looks at the site.',
    exitCode: exitCodes.done,
  },
  'host.no-way': {
    title: 'It takes a person to sign in there',
    detail: 'No key or agent is known with which to sign in to {computer} without asking anybody.',
    remedy: 'Do it there, or install the host by a key without a passphrase or by an agent.',
    exitCode: exitCodes.rightsMissing,
  },
  'setup.nobody-watches': {
    title: 'A silent host would not be noticed',
    detail: 'Nothing on this computer starts programs by itself ({scheduler}), so nothing looks for alarms.',
    remedy: 'Have “pkgsource alerts check” started regularly, or look at the status yourself.',
    exitCode: exitCodes.done,
  },
  'host.settings-damaged': {
    title: 'Host settings are damaged',
    detail: '{path} cannot be read as settings of a synchronization host: {cause}.',
    remedy: 'Install the host again from the site server: by “pkgsource host deploy”, or with a new kit.',
    exitCode: exitCodes.badAnswers,
  },
  'host.other-site': {
    title: 'Another site lies there',
    detail: '{unc} holds another site than the one that this host was made for.',
    remedy: 'Install the host again from the site server.',
    exitCode: exitCodes.noSuchSite,
  },
  'host.none': {
    title: 'This computer is no synchronization host',
    detail: 'This computer is the synchronization host of no site of another computer.',
    remedy: 'Install it from the site server: by “pkgsource host deploy”, or with a kit.',
    exitCode: exitCodes.noSuchSite,
  },
  'host.not-another-computer': {
    title: 'This computer itself is the synchronization host',
    detail: 'The settings of {site} name no other computer as synchronization host.',
    remedy: 'Name one in Setup (syncHost) first.',
    exitCode: exitCodes.badAnswers,
  },
  'host.checks-failed': {
    title: 'The computer cannot be the host yet',
    detail: '{computer} found: {found}.',
    remedy: 'Do this there: {remedy}.',
    exitCode: exitCodes.badAnswers,
  },
  'host.credential-needed': {
    title: 'The host needs a credential',
    detail: '{computer} has no credential for {unc} yet.',
    remedy: 'Give the user and password with which it signs in at the share.',
    exitCode: exitCodes.badAnswers,
  },
  'host.kit-folder-used': {
    title: 'The folder for the kit is in use',
    detail: '{path} is not empty.',
    remedy: 'Name a new folder: everything in a kit is meant for one computer.',
    exitCode: exitCodes.badAnswers,
  },
  'host.left-behind': {
    title: 'Something was left on the host',
    detail: '{what} could not be removed: {cause}.',
    remedy: 'Remove it by hand.',
    exitCode: exitCodes.rightsMissing,
  },
  'host.replaced': {
    title: 'This computer is not the synchronization host',
    detail: 'The settings of {site} name {host} as synchronization host, and not this computer.',
    remedy:
      'On the site server, ask {host} for a run with “pkgsource host ask”. On a host that was replaced, run “pkgsource host remove”.',
    exitCode: exitCodes.notTheHost,
  },
  'host.not-here': {
    title: 'This computer is not the host of that site',
    detail: 'There are no host settings of {path} on this computer.',
    remedy: 'Install this computer as its synchronization host first, or correct the path.',
    exitCode: exitCodes.noSuchSite,
  },
} as const satisfies Record<string, FailureText>;
