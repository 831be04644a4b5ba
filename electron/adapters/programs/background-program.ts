import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Programs } from '../../ports/programs.ts';

/** How a background program ended. */
export interface BackgroundEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that runs until it is stopped, in a process group of its own. */
export interface BackgroundProgram {
  readonly pid: number;
  /** Resolves when the program has ended, for whatever reason. */
  readonly ended: Promise<BackgroundEnd>;
  /** Null while it runs. */
  readonly end: BackgroundEnd | null;
  /** Asks its process group to end, and insists after `graceMs`. Harmless when it has ended already. */
  stop(graceMs?: number): Promise<void>;
}

/** What `startBackgroundProgram` takes; the same rules as for `Programs.run`: no shell, no secrets in arguments. */
export type BackgroundRequest = Omit<Parameters<Programs['run']>[0], 'input' | 'timeoutMs' | 'signal'>;

/**
 * Starts a program beside this one. Its standard input is closed: a pipe there makes smbd believe that inetd
 * started it, and it exits. Resolves to null when there is no such program on this machine.
 */
export function startBackgroundProgram(request: BackgroundRequest): Promise<BackgroundProgram | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(request.program, [...request.args], {
      env: { ...process.env, ...request.environment },
      stdio: 'ignore',
      detached: true,
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(null);
      else reject(error);
    });
    child.once('spawn', () => resolve(running(child)));
  });
}

function running(child: ChildProcess): BackgroundProgram {
  const { pid } = child;
  if (pid === undefined) throw new Error('a program that started has no process id');
  let end: BackgroundEnd | null = null;
  const ended = new Promise<BackgroundEnd>((resolve) => {
    child.once('exit', (code, signal) => {
      end = { code, signal };
      resolve(end);
    });
  });
  return {
    pid,
    ended,
    get end() {
      return end;
    },
    stop: async (graceMs = 5000) => {
      if (end === null) await endGroup(pid, ended, graceMs);
    },
  };
}

async function endGroup(pid: number, ended: Promise<unknown>, graceMs: number): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  const patience = new AbortController();
  const insist = wait(graceMs, undefined, { signal: patience.signal }).then(
    () => signalGroup(pid, 'SIGKILL'),
    () => undefined,
  );
  await ended;
  patience.abort();
  await insist;
}

/** Signals a whole process group; false when nothing of it is left. */
export function signalGroup(groupId: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-groupId, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
