import { spawn } from 'node:child_process';
import type { EndRequest, StartedProgram, SyncProgram, SyncRequest } from '../../ports/sync-program.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';

/**
 * The headless program with its leading arguments (`['/usr/bin/node', '/opt/…/cli.cjs']`), started in a process
 * group of its own without an open pipe to this process, so that it goes on when the window is closed. Names of distribution points go
 * to its standard input: an argument list could not hold them all.
 */
export function createSyncProgram(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): SyncProgram {
  const argsFor = (site: string) => [...command.slice(1), 'sync', '--site', site];
  const [program = ''] = command;
  return {
    start: (site, request) =>
      start(program, [...argsFor(site), ...optionsOf(request)], environment, inputOf(request)),
    askToEnd,
    commandFor: (site) => [program, ...argsFor(site)].map(quote).join(' '),
  };
}

function start(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: string | null,
): Promise<Result<StartedProgram>> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      detached: true,
      stdio: [input === null ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      windowsHide: true,
      env: { ...process.env, ...environment },
    });
    const ended = new Promise<number | null>((settle) => child.once('exit', settle));
    // A program that ends without reading its input breaks the pipe; its exit code tells what happened.
    child.stdin?.on('error', () => undefined).end(input);
    child.once('spawn', () => {
      child.unref();
      resolve(succeed({ ended }));
    });
    child.once('error', (error) =>
      resolve(failWith(failure('sync.not-started', { program, cause: asItIs(error.message) }))),
    );
  });
}

function optionsOf({ points, verify }: SyncRequest): readonly string[] {
  return [...(points === null ? [] : ['--dp', '-']), ...(verify ? ['--verify'] : [])];
}

function inputOf({ points }: SyncRequest): string | null {
  return points === null ? null : `${points.join('\n')}\n`;
}

function askToEnd(processId: number): EndRequest {
  try {
    process.kill(processId, 'SIGTERM');
    return 'asked';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ESRCH') return 'gone';
    if (code === 'EPERM') return 'not allowed';
    throw error;
  }
}

/** Only for people to read: nothing is ever run from this text. */
function quote(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`;
}
