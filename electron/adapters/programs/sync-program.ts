import { spawn } from 'node:child_process';
import type { StartedProgram, SyncProgram } from '../../ports/sync-program.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/**
 * The headless program with its leading arguments (`['/usr/bin/node', '/opt/…/cli.cjs']`), started in a process
 * group of its own without any pipe to this process, so that it goes on when the window is closed.
 */
export function createSyncProgram(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): SyncProgram {
  const argsFor = (site: string) => [...command.slice(1), 'sync', '--site', site];
  const [program = ''] = command;
  return {
    start: (site) => start(program, argsFor(site), environment),
    askToEnd,
    commandFor: (site) => [program, ...argsFor(site)].map(quote).join(' '),
  };
}

function start(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Result<StartedProgram>> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
      env: { ...process.env, ...environment },
    });
    const ended = new Promise<number | null>((settle) => child.once('exit', settle));
    child.once('spawn', () => {
      child.unref();
      resolve(succeed({ ended }));
    });
    child.once('error', (error) =>
      resolve(failWith(failure('sync.not-started', { program, cause: error.message }))),
    );
  });
}

function askToEnd(processId: number): boolean {
  try {
    return process.kill(processId, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Only for people to read: nothing is ever run from this text. */
function quote(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`;
}
