import type { Command } from 'commander';
import { type CheckOptions, checkCommand } from './check-command.ts';
import type { CommandContext } from './command-context.ts';
import { type Finish, jsonOption, siteOption } from './common-options.ts';
import { type DiagnosticsOptions, diagnosticsCommand } from './diagnostics-command.ts';
import { elevatedCommand } from './elevated-command.ts';
import { type RemoveOptions, removeCommand } from './remove-command.ts';
import { type RepairOptions, repairCommand } from './repair-command.ts';
import { schemaCommand } from './schema-command.ts';
import { settingsCommand } from './settings-command.ts';
import { type SetupOptions, setupCommand } from './setup-command.ts';

/** What sets a site up, and what checks whether it can be. */
export function addSetupCommands(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command('setup')
    .description('Set up a site on this computer, or change what differs from the answers.')
    .option(
      '--answers <file>',
      'answer file, as the wizard saves it; see pkgsource schema; - is standard input',
    )
    .option('--dry-run', 'show the plan and change nothing')
    .option('--resume', 'finish a Setup that was interrupted, before anything else')
    .option('--undo', 'take back a Setup that was interrupted, before anything else')
    .option(...jsonOption)
    .action(async (options: SetupOptions) => finish(await setupCommand(context, options)));
  program
    .command('schema')
    .description('Print the JSON Schema of the answer file, for editors.')
    .option(...jsonOption)
    .action(() => finish(schemaCommand()));
  program
    .command('check')
    .description('Check what Setup and later runs need, with a remedy for what is missing.')
    .option('--answers <file>', 'answer file to check as well; - is standard input')
    .option('--site <folder>', 'site whose settings to check as well')
    .option('--html <file>', 'write the results as an HTML page, too; a file of that name is replaced')
    .option(...jsonOption)
    .action(async (options: CheckOptions) => finish(await checkCommand(context, options)));
  program
    .command('elevated', { hidden: true })
    .description(
      'Carry out one request of the window with administrator rights; the window starts this itself.',
    )
    .requiredOption('--request <file>', 'the request, which is good for one time')
    .action(async (options: { request: string }) => finish(await elevatedCommand(context, options)));
}

/** What changes, repairs and removes a site. */
export function addMaintenanceCommands(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command('settings')
    .description('Print the settings of the site as an answer file, to change and give to setup.')
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await settingsCommand(context, options)));
  program
    .command('repair')
    .description('Put right what differs from the settings of the site: share, permissions, schedule.')
    .option(...siteOption)
    .option('--dry-run', 'show what differs and change nothing')
    .option(...jsonOption)
    .action(async (options: RepairOptions) => finish(await repairCommand(context, options)));
  program
    .command('remove')
    .description('Take back what Setup made: schedule, shares, folders.')
    .option(...siteOption)
    .option('--keep-catalog', 'leave the catalog and the folders that hold it')
    .option(
      '--clean-distribution-points',
      'remove the catalog from distribution points too, where it is the one of this site',
    )
    .option('--dry-run', 'show what would be removed and what would stay, and change nothing')
    .option(...jsonOption)
    .action(async (options: RemoveOptions) => finish(await removeCommand(context, options)));
}

/** What collects all that helps to find a fault. */
export function addDiagnosticsCommand(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command('diagnostics')
    .description(
      'Collect logs, journals, settings and facts of this computer in one archive, without secrets.',
    )
    .option('--site <folder>', 'destination folder of the site; every site of this computer unless given')
    .option('--output <file>', 'where to write the zip archive; a file of that name is replaced')
    .option(...jsonOption)
    .action(async (options: DiagnosticsOptions) => finish(await diagnosticsCommand(context, options)));
}
