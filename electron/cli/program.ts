import { Command, CommanderError } from 'commander';
import { describeFileError, errorCodeOf, fileFailure, unreadableFailure } from '../core/file-error.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import type { Failure } from '../shared/failure.ts';
import { addAlertCommands, addRunCommands, addSecretCommands } from './add-run-commands.ts';
import { addDiagnosticsCommand, addMaintenanceCommands, addSetupCommands } from './add-setup-commands.ts';
import type { CommandContext } from './command-context.ts';
import { failedOutcome, printOutcome } from './command-outcome.ts';
import { type Finish, jsonOption } from './common-options.ts';
import { completionCommand } from './completion-command.ts';
import { addHostCommands } from './host/add-host-commands.ts';
import { addReplicationCommands } from './replication-command.ts';
import { usageFailure } from './usage-failure.ts';

export interface Printer {
  out(text: string): void;
  error(text: string): void;
}

const exitCodeHelp = `
Exit codes: 0 done, 1 another reason or a defect of ours, 2 answers or usage wrong,
3 some distribution points failed, 4 catalog refused, 5 source unreachable, 6 another run holds the site,
7 rights missing, 8 cancelled, 9 no such site, 10 another computer is the synchronization host.`;

/** Runs the command that the arguments name; returns the exit code. Never throws for what a person can do wrong. */
export async function runProgram(
  args: readonly string[],
  context: CommandContext,
  print: Printer,
): Promise<number> {
  const json = args.includes('--json');
  let exitCode: number = exitCodes.done;
  const finish: Finish = (outcome) => {
    printOutcome(outcome, json, print);
    exitCode = outcome.exitCode;
  };
  const program = buildProgram(context, finish, json ? { ...print, error: () => undefined } : print);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      // What the machine refuses is no mistake of the program, wherever it was met.
      const refused = refusedFile(error);
      if (refused === null) throw error;
      finish(failedOutcome([refused]));
      return exitCode;
    }
    if (error.exitCode === 0) return exitCodes.done;
    exitCode = exitCodes.badAnswers;
    // Commander has told a person already; a script gets its document.
    if (json) finish(failedOutcome([usageFailure(error.message.replace(/^error: /, ''))]));
  }
  return exitCode;
}

/** What a rejected file operation means to whoever started the program; null for any other error. */
function refusedFile(error: unknown): Failure | null {
  if (errorCodeOf(error) === null || !(error instanceof Error) || !('path' in error)) return null;
  const path = String(error.path);
  const subject = unreadableFailure(path, error);
  return subject.code === 'site.access-denied'
    ? subject
    : fileFailure('lookingAt', path, describeFileError(error));
}

/** The command that the words name; a word that is none is an error as anywhere else. */
function commandNamed(program: Command, words: readonly string[]): Command {
  return words.reduce((command, word) => {
    const inner = command.commands.find((each) => each.name() === word);
    if (inner === undefined) command.error(`error: unknown command '${words.join(' ')}'`);
    return inner ?? command;
  }, program);
}

function buildProgram(context: CommandContext, finish: Finish, print: Printer): Command {
  const program = new Command('pkgsource')
    .description('Keeps the Microsoft Update catalog current on a share and on every distribution point.')
    .version(context.version)
    .addHelpText('after', exitCodeHelp)
    .configureOutput({ writeOut: print.out, writeErr: print.error })
    .exitOverride()
    .showHelpAfterError('Try pkgsource help, or pkgsource help COMMAND.')
    .helpCommand(false);
  addSetupCommands(program, context, finish);
  addMaintenanceCommands(program, context, finish);
  addRunCommands(program, context, finish);
  addAlertCommands(program, context, finish);
  addHostCommands(program, context, finish);
  addReplicationCommands(program, context, finish);
  addSecretCommands(program, context, finish);
  addDiagnosticsCommand(program, context, finish);
  program
    .command('completion')
    .description('Print a script that completes commands in bash: source <(pkgsource completion).')
    .option(...jsonOption)
    .action(() => finish(completionCommand(program)));
  // Commander's own takes one word, and would leave `host deploy` unexplained.
  program
    .command('help [command...]')
    .description('Explain a command and its options.')
    .action((words: readonly string[]) => commandNamed(program, words).outputHelp());
  return program;
}
