import type { Command } from 'commander';
import { type AlertsOptions, checkAlertsCommand, testAlertsCommand } from './alerts-command.ts';
import { arrivalsCommand } from './arrivals-command.ts';
import type { CommandContext } from './command-context.ts';
import { type Finish, jsonOption, siteOption } from './common-options.ts';
import { type HistoryOptions, historyCommand } from './history-command.ts';
import { listSecretsCommand, removeSecretCommand, setSecretCommand } from './secret-command.ts';
import { sitesCommand } from './sites-command.ts';
import { statusCommand } from './status-command.ts';
import { type SyncOptions, syncCommand, verifyCommand } from './sync-command.ts';

/** What syncs, proves and shows a site. */
export function addRunCommands(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command('sync')
    .description('Fetch the catalog if the source has another one, and bring it to the distribution points.')
    .option(...siteOption)
    .option('--verify', 'hash the source and every copy in full, whatever was proven before')
    .option(
      '--dp <name>',
      'bring what PkgSource holds to this distribution point alone; may be repeated; - reads names from standard input',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option('--allow-older', 'accept a catalog that is older than the installed one')
    .option(
      '--if-due [minutes]',
      'only where the schedule named a time, at least so many minutes ago, and no run has started since',
    )
    .option('--restore-previous', 'put the catalog before the present one back and distribute it')
    .option(...jsonOption)
    .action(async (options: SyncOptions) => finish(await syncCommand(context, options)));
  program
    .command('status')
    .description('Show the catalog, the last and the next run, and the state of each distribution point.')
    .option(...siteOption)
    .option('--group <name>', 'only the distribution points of this group')
    .option(...jsonOption)
    .action(async (options: { site?: string; group?: string }) =>
      finish(await statusCommand(context, options)),
    );
  program
    .command('history')
    .description('List the runs that are over, newest first, or show what happened in one of them.')
    .option(...siteOption)
    .option('--newest <count>', 'so many runs; 20 unless given')
    .option('--run <id>', 'what happened in this run')
    .option(...jsonOption)
    .action(async (options: HistoryOptions) => finish(await historyCommand(context, options)));
  program
    .command('sites')
    .description('List the sites of this computer, and those of other computers that it syncs.')
    .option(...jsonOption)
    .action(async () => finish(await sitesCommand(context)));
  program
    .command('arrivals')
    .description(
      'Look which distribution points have what replication carries there, and prove it by its hash.',
    )
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await arrivalsCommand(context, options)));
  program
    .command('verify')
    .description('Hash PkgSource and every distribution point again in full, and repair what is not right.')
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await verifyCommand(context, options)));
}

/** What tells administrators what is wrong. */
export function addAlertCommands(program: Command, context: CommandContext, finish: Finish): void {
  const alerts = program
    .command('alerts')
    .description('Tell administrators what is wrong with a site, by the channels of its settings.');
  alerts
    .command('test')
    .description('Send a test message on every channel, or on one.')
    .option(...siteOption)
    .option('--channel <name>', 'system-log, mail or webhook')
    .option(...jsonOption)
    .action(async (options: AlertsOptions) => finish(await testAlertsCommand(context, options)));
  alerts
    .command('check')
    .description('Look whether the catalog is stale or the host silent, and tell what is new, without a run.')
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: AlertsOptions) => finish(await checkAlertsCommand(context, options)));
}

/** What keeps credentials. */
export function addSecretCommands(program: Command, context: CommandContext, finish: Finish): void {
  const secret = program
    .command('secret')
    .description('Keep credentials of proxies and distribution points in this computer’s secret store.');
  secret
    .command('set <name>')
    .description(
      'Store a credential: user in the first line of standard input, password in the second; asked for at a terminal.',
    )
    .option(...jsonOption)
    .action(async (name: string) => finish(await setSecretCommand(context, name)));
  secret
    .command('list')
    .description('List the names of the stored credentials.')
    .option(...jsonOption)
    .action(async () => finish(await listSecretsCommand(context)));
  secret
    .command('remove <name>')
    .description('Remove a credential.')
    .option(...jsonOption)
    .action(async (name: string) => finish(await removeSecretCommand(context, name)));
}
