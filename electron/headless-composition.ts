import { homedir } from 'node:os';
import path from 'node:path';
import { getAsset, isSea } from 'node:sea';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import packageFacts from '../package.json' with { type: 'json' };
import { gatherSite } from './adapters/diagnostics/gather-site.ts';
import { createNodeFiles } from './adapters/files/node-files.ts';
import { readAnswerFile } from './adapters/files/read-answer-file.ts';
import { saveFile } from './adapters/files/save-file.ts';
import { stateHomeOf } from './adapters/files/state-home.ts';
import { windowHomeOf } from './adapters/files/window-home.ts';
import { openProgramLog } from './adapters/log/program-log.ts';
import { runInto } from './adapters/programs/run-into.ts';
import { readInputText } from './adapters/terminal/read-input.ts';
import { readLines } from './adapters/terminal/read-lines.ts';
import { runProgram } from './cli/program.ts';
import { composeMachine } from './composition.ts';
import { describeFileError, errorCodeOf, fileFailure } from './core/file-error.ts';
import { gatherSiteCommand } from './core/hidden-commands.ts';
import { runIntoCommand } from './core/run-into-command.ts';
import { composeDiagnostics } from './diagnostics-composition.ts';
import { composeElevationInbox } from './elevation-composition.ts';
import { composeHosting } from './host-services.ts';
import { exitCodes } from './shared/exit-codes.ts';
import { failure, failureLine } from './shared/failure.ts';
import { asItIs } from './shared/texts/listed.ts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === runIntoCommand) {
    process.exitCode = await runInto(args[1] ?? '', [...headlessProgram(), ...args.slice(2)]);
    return;
  }
  if (args[0] === gatherSiteCommand) return printSite(args[1] ?? '');
  // As soon as thousands of distribution points pass through it, V8 lets its space for new objects grow to 16 MB and
  // more, and collects what is old only when there is half as much again: a third of what the program takes. Nothing
  // here is faster for it.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
  // Whoever watched, a window for instance, may be gone: what was begun is brought to its end all the same.
  process.stderr.on('error', () => undefined);
  tellLostOutput();
  const machine = composeMachine({
    environment: process.env,
    windowsScripts: isSea()
      ? { kind: 'inside', read: (name) => getAsset(`scripts/${name}`, 'utf8') }
      : { kind: 'folder', path: path.join(import.meta.dirname, 'scripts') },
    headlessProgram: headlessProgram(),
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  const collectDiagnostics = composeDiagnostics(machine, packageFacts.version);
  process.exitCode = await runProgram(
    args,
    {
      ...machine,
      stateHome: machine.home,
      logs: path.join(machine.stateHome, 'Logs'),
      openSetup: async () => (await import('./setup-composition.ts')).composeSetup(machine),
      inbox: composeElevationInbox(machine),
      ...composeHosting(machine, packageFacts.version),
      readAnswers: (file) => readAnswerFile(file, process.env, () => buffer(process.stdin)),
      version: packageFacts.version,
      collectDiagnostics: (target, sites) => collectDiagnostics(path.resolve(target), sites),
      saveFile: (target, content, mode) => saveFile(machine.files, path.resolve(target), content, mode),
      openLog: openProgramLog,
      input: {
        readText: () => readInputText(process.stdin),
        readLines: (asked) => readLines(asked, process.stdin, process.stderr),
      },
      progress: (line) => process.stderr.write(`${line}\n`),
      signal: cancelSignal(),
    },
    { out: (line) => process.stdout.write(line), error: (line) => process.stderr.write(line) },
  );
}

/**
 * A reader that wanted no more (`| head -1`) is no failure. Anything else is: a document that was cut off because the
 * disk is full must not look whole.
 */
function tellLostOutput(): void {
  process.stdout.on('error', (error) => {
    if (errorCodeOf(error) === 'EPIPE') return;
    const lost = fileFailure('writing', 'standard output', describeFileError(error));
    process.stderr.write(`${failureLine(lost)}\n`);
    process.on('exit', () => {
      process.exitCode = exitCodes.defect;
    });
  });
}

/** The command that started this program. */
function headlessProgram(): readonly string[] {
  return isSea() ? [process.execPath] : [process.execPath, import.meta.filename];
}

/** What lies in a site's folders, for the process that collects diagnostics and must not wait for a dead path. */
async function printSite(destination: string): Promise<void> {
  process.stdout.write(JSON.stringify(await gatherSite(createNodeFiles(), path.resolve(destination))));
}

/** Ctrl+C, a termination signal and (Windows) Ctrl+Break and the console's close cancel; a second one ends at once. */
function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    process.on(signal, () => {
      if (cancel.signal.aborted) process.exit(exitCodes.cancelled);
      cancel.abort();
    });
  }
  return cancel.signal;
}

/** Composition root of the headless program: runs the command that its arguments name. */
export async function runHeadless(): Promise<void> {
  await main().catch(recordDefect);
}

function recordDefect(error: unknown): void {
  const cause = asItIs(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.stderr.write(`${failureLine(failure('program.defect', { cause }))}\n`);
  const { platform, env: environment } = process;
  // As a window's: what breaks without rights must not make the state home.
  const home = windowHomeOf({
    ...{ platform, environment, home: homedir() },
    stateHome: stateHomeOf(platform, environment),
    isRoot: process.getuid?.() === 0,
  });
  openProgramLog(path.join(home, 'Logs'), 'pkgsource').error(
    `pkgsource ${process.argv[2] ?? ''} broke`,
    error,
  );
  process.exitCode = exitCodes.defect;
}
