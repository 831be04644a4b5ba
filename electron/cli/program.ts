import { Command, CommanderError } from 'commander';
import { exitCodes } from '../shared/exit-codes.ts';
import { failure } from '../shared/failure.ts';
import { type AlertsOptions, checkAlertsCommand, testAlertsCommand } from './alerts-command.ts';
import { arrivalsCommand } from './arrivals-command.ts';
import { type CheckOptions, checkCommand } from './check-command.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, failedOutcome, printOutcome } from './command-outcome.ts';
import { type DiagnosticsOptions, diagnosticsCommand } from './diagnostics-command.ts';
import { elevatedCommand } from './elevated-command.ts';
import { addHostCommands } from './host/add-host-commands.ts';
import { type RemoveOptions, removeCommand } from './remove-command.ts';
import { type RepairOptions, repairCommand } from './repair-command.ts';
import { addReplicationCommands } from './replication-command.ts';
import { schemaCommand } from './schema-command.ts';
import { listSecretsCommand, removeSecretCommand, setSecretCommand } from './secret-command.ts';
import { settingsCommand } from './settings-command.ts';
import { type SetupOptions, setupCommand } from './setup-command.ts';
import { statusCommand } from './status-command.ts';
import { type SyncOptions, syncCommand, verifyCommand } from './sync-command.ts';

export interface Printer {
  out(text: string): void;
  error(text: string): void;
}

const exitCodeHelp = `
Exit codes: 0 done, 1 a defect of ours, 2 answers or usage wrong, 3 some distribution points failed,
4 catalog refused, 5 source unreachable, 6 another run holds the lock, 7 rights missing, 8 cancelled,
9 no such site, 10 another computer is the synchronization host.`;

/** Runs the command that the arguments name; returns the exit code. Never throws for what a person can do wrong. */
export async function runProgram(
  args: readonly string[],
  context: CommandContext,
  print: Printer,
): Promise<number> {
  const json = args.includes('--json');
  let exitCode: number = exitCodes.done;
  const finish = (outcome: CommandOutcome): void => {
    printOutcome(outcome, json, print);
    exitCode = outcome.exitCode;
  };
  const program = buildProgram(context, finish, json ? { ...print, error: () => undefined } : print);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    exitCode = exitCodes.badAnswers;
    // Commander has told a person already; a script gets its document.
    if (json)
      finish(failedOutcome([failure('program.usage', { cause: error.message.replace(/^error: /, '') })]));
  }
  return exitCode;
}

function buildProgram(
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
  print: Printer,
): Command {
  const program = new Command('pkgsource')
    .description('Keeps the Microsoft Update catalog current on a share and on every distribution point.')
    .version(context.version)
    .addHelpText('after', exitCodeHelp)
    .configureOutput({ writeOut: print.out, writeErr: print.error })
    .exitOverride()
    .showHelpAfterError('Try pkgsource help, or pkgsource help COMMAND.');
  addSetupCommands(program, context, finish);
  addMaintenanceCommands(program, context, finish);
  addRunCommands(program, context, finish);
  addAlertCommands(program, context, finish);
  addHostCommands(program, context, finish);
  addReplicationCommands(program, context, finish);
  addSecretCommands(program, context, finish);
  addDiagnosticsCommand(program, context, finish);
  return program;
}

const siteOption = [
  '--site <folder>',
  'destination folder of the site; not needed where there is only one',
] as const;
const jsonOption = ['--json', 'print one JSON document on standard output and nothing else'] as const;

function addSetupCommands(
  program: Command,
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
): void {
  program
    .command('setup')
    .description('Set up a site on this computer, or change what differs from the answers.')
    .option('--answers <file>', 'answer file, as the wizard saves it; see pkgsource schema')
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
    .option('--answers <file>', 'answer file to check as well')
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

function addDiagnosticsCommand(
  program: Command,
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
): void {
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

function addMaintenanceCommands(
  program: Command,
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
): void {
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

function addRunCommands(
  program: Command,
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
): void {
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

function addAlertCommands(
  program: Command,
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
): void {
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

function addSecretCommands(
  program: Command,
  context: CommandContext,
  finish: (outcome: CommandOutcome) => void,
): void {
  const secret = program
    .command('secret')
    .description('Keep credentials of proxies and distribution points in this computer’s secret store.');
  secret
    .command('set <name>')
    .description('Store a credential: user in the first line of standard input, password in the second.')
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
