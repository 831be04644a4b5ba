import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { type Finish, jsonOption, siteOption } from '../common-options.ts';
import { type DeployOptions, deployCommand } from './deploy-command.ts';
import {
  hostAskCommand,
  hostCheckCommand,
  hostInstallCommand,
  hostRemoveCommand,
  hostWakeCommand,
} from './host-commands.ts';
import { type KitOptions, kitCommand } from './kit-command.ts';
import { hostTestCommand, type TestOptions } from './test-command.ts';

const shareOption = ['--site <share>', 'share of the site; not needed where there is only one'] as const;
const programOption = [
  '--program <file>',
  'executable for the host, where it is not of this platform',
] as const;

/** `pkgsource host …`: another computer as synchronization host. */
export function addHostCommands(program: Command, context: CommandContext, finish: Finish): void {
  const host = program
    .command('host')
    .description(
      'Make another computer the synchronization host, from the site server or on the host itself.',
    );
  addSiteServerCommands(host, context, finish);
  addLocalCommands(host, context, finish);
}

function addSiteServerCommands(host: Command, context: CommandContext, finish: Finish): void {
  remoteCommand(host, 'test')
    .description('On the site server: let a computer check whether it can be the host; leaves nothing there.')
    .option('--answers <file>', 'test for what this answer file is to make, before there is a site')
    .option(...jsonOption)
    .action(async (options: TestOptions) => finish(await hostTestCommand(context, options)));
  remoteCommand(host, 'deploy')
    .description('On the site server: install the host that the settings name, by SSH, and sync there once.')
    .option('--no-run', 'do not sync there once at the end')
    .option(...jsonOption)
    .action(async (options: DeployOptions) => finish(await deployCommand(context, options)));
  host
    .command('ask')
    .description(
      'On the site server: ask the host for a run, at once where it can be signed in to by a key or an agent.',
    )
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await hostAskCommand(context, options)));
  host
    .command('kit')
    .description('On the site server: write a folder that is carried to the host by hand.')
    .requiredOption('--output <folder>', 'new folder for the kit')
    .option(...siteOption)
    .option('--platform <name>', 'linux or windows, where the host’s is not this one')
    .option(...programOption)
    .option(...jsonOption)
    .action(async (options: KitOptions) => finish(await kitCommand(context, options)));
}

/** A command that signs in to another computer. */
function remoteCommand(host: Command, name: string): Command {
  return host
    .command(name)
    .requiredOption('--to <address>', 'user@computer, with :port where it is not 22')
    .option(...siteOption)
    .option(
      '--powershell',
      'by PowerShell remoting, from Windows to Windows, as this account or with --password',
    )
    .option('--fingerprint <sha256>', 'confirm the key that the computer shows: SHA256:…')
    .option('--key <file>', 'private key to sign in with; otherwise the agent, or --password')
    .option('--password', 'read the password for sign-in and sudo from standard input, one line')
    .option('--passphrase', 'read the passphrase of the key from standard input, one line')
    .option(
      '--share-user <name>',
      'store this user for the share there; its password is read from standard input',
    )
    .option(...programOption);
}

function addLocalCommands(host: Command, context: CommandContext, finish: Finish): void {
  host
    .command('install')
    .description('On the host: install program, settings and schedule; changes only what differs.')
    .requiredOption('--settings <file>', 'host.json of a kit')
    .option(...jsonOption)
    .action(async (options: { settings: string }) => finish(await hostInstallCommand(context, options)));
  host
    .command('check')
    .description(
      'On the host: check rights, share, source and distribution points, as the sync would use them.',
    )
    .option('--settings <file>', 'host.json of a kit; otherwise what is installed')
    .option(...shareOption)
    .option(...jsonOption)
    .action(async (options: { settings?: string; site?: string }) =>
      finish(await hostCheckCommand(context, options)),
    );
  host
    .command('wake')
    .description('On the host: look at the site at once, as the schedule would; does not wait for the run.')
    .option(...shareOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await hostWakeCommand(context, options)));
  host
    .command('remove')
    .description('On the host: take back schedule, settings, credential and program.')
    .option(...shareOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await hostRemoveCommand(context, options)));
}
