import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep another computer from being reached and worked on by SSH. */
export const remoteFailures = {
  'remote.unreachable': {
    title: 'The computer cannot be reached',
    detail: '{host} was not reached by SSH on port {port}: {cause}.',
    remedy: 'Check its name, that it is on, that an SSH server runs there, and the firewall between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'remote.winrm-unreachable': {
    title: 'The computer cannot be reached',
    detail: '{host} was not reached by PowerShell remoting: {cause}.',
    remedy: 'Run “Enable-PSRemoting” there, and check the firewall between and who may sign in.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'remote.windows-only': {
    title: 'PowerShell remoting needs Windows',
    detail: '{host} can be reached by PowerShell remoting from Windows only.',
    remedy: 'Use SSH from here.',
    exitCode: exitCodes.badAnswers,
  },
  'remote.key-unknown': {
    title: 'The computer is not known yet',
    detail: '{host} shows the key {fingerprint}, which nobody has confirmed.',
    remedy:
      'Compare it with what “ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub” prints there, then confirm it (--fingerprint).',
    exitCode: exitCodes.rightsMissing,
  },
  'remote.key-changed': {
    title: 'The computer shows another key than before',
    detail:
      '{host} shows the key {fingerprint}, and not the one that was confirmed. It may be another computer.',
    remedy:
      'Find out why. Only if its key was really renewed, remove the line of {name} from {path} and confirm the new key.',
    exitCode: exitCodes.rightsMissing,
  },
  'remote.sign-in-refused': {
    title: 'The computer refuses the sign-in',
    detail: '{host} did not let {user} in with what was given.',
    remedy: 'Check the account, its password or key, and whether the agent holds the key.',
    exitCode: exitCodes.rightsMissing,
  },
  'remote.no-agent': {
    title: 'No agent runs here',
    detail: 'No SSH agent holds a key for this account (SSH_AUTH_SOCK is not set).',
    remedy: 'Start one and add the key to it, name a private key, or give the password.',
    exitCode: exitCodes.badAnswers,
  },
  'remote.connection-lost': {
    title: 'The connection broke',
    detail: 'The connection to {host} broke: {cause}.',
    remedy: 'Check the network and try again; what was done already is kept.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'remote.file-failed': {
    title: 'A file could not be copied to the other computer',
    detail: '{host}: {cause}.',
    remedy: 'Check the room and the rights there.',
    exitCode: exitCodes.rightsMissing,
  },
  'remote.key-file': {
    title: 'The private key cannot be used',
    detail: '{path}: {cause}.',
    remedy: 'Name a private key in OpenSSH’s format, and give its passphrase if it has one.',
    exitCode: exitCodes.badAnswers,
  },
  'remote.no-rights': {
    title: 'No administrator’s rights there',
    detail: '{user} on {host} is not an administrator and gets no rights by sudo: {cause}.',
    remedy: 'Sign in as root, or as an account that may use sudo there, with its password.',
    exitCode: exitCodes.rightsMissing,
  },
  'remote.platform-unknown': {
    title: 'The computer is of an unknown kind',
    detail: '{host} is {found}; PkgSource runs on Linux (x86-64) and Windows.',
    remedy: 'Choose another computer as synchronization host.',
    exitCode: exitCodes.badAnswers,
  },
  'remote.command-failed': {
    title: 'A command failed on the other computer',
    detail: '{command} on {host} ended with exit code {code}: {message}.',
    remedy: 'See what it says; run it there by hand if that is not enough.',
    exitCode: exitCodes.defect,
  },
  'remote.timed-out': {
    title: 'The other computer takes too long',
    detail: '{command} on {host} did not end in {seconds} seconds.',
    remedy: 'See what it is busy with, then try again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'remote.copy-differs': {
    title: 'The copy on the other computer is damaged',
    detail: '{path} on {host} does not have the SHA-256 of what was sent.',
    remedy: 'Try again; if it happens again, look into the disk and the network there.',
    exitCode: exitCodes.defect,
  },
  'remote.no-program': {
    title: 'No program for the other computer',
    detail: 'There is no pkgsource for {platform} at hand, which {host} runs.',
    remedy: 'Name its executable with --program; “npm run build:exe” makes both.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
