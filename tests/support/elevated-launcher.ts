import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram } from './bundled-program.ts';
import { makeTestAccounts } from './test-accounts.ts';

/** An ordinary account of this machine, with a home of its own. */
export interface OrdinaryUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  remove(): Promise<void>;
}

/** Makes an account, and a home for it in `folder`, which others may then walk through. Needs root. */
export async function makeOrdinaryUser(folder: string): Promise<OrdinaryUser> {
  const accounts = await makeTestAccounts(['asker'], {});
  const name = accounts.users.asker ?? '';
  const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => idOf(which, name)));
  if (uid === undefined || gid === undefined) throw new Error(`no numbers for ${name}`);
  const home = path.join(folder, 'user-home');
  await chmod(folder, 0o755);
  await mkdir(home);
  await promisify(execFile)('chown', [`${uid}:${gid}`, home]);
  return { name, uid, gid, home, remove: accounts.remove };
}

async function idOf(which: string, name: string): Promise<number> {
  return Number((await promisify(execFile)('id', [which, name])).stdout);
}

/** How the launcher answers the next request for rights. */
export type LauncherAnswer = 'allow' | 'refuse';

/**
 * What sudo is to an ordinary account: a program that starts another one as root and tells it who asked. This one
 * asks the test, through a socket that only it and that account can open.
 */
export interface ElevatedLauncher {
  /** For `PKGSOURCE_ELEVATE_WITH`. */
  readonly program: string;
  /** Programs that were started, oldest first. */
  readonly started: readonly ChildProcess[];
  answer(answer: LauncherAnswer): void;
  stop(): Promise<void>;
}

export async function startElevatedLauncher(
  folder: string,
  user: OrdinaryUser,
  environment: Readonly<Record<string, string>>,
): Promise<ElevatedLauncher> {
  const place = path.join(folder, 'launcher');
  await mkdir(place);
  const client = await bundleProgram('tests/support/launcher-client.ts', place);
  const program = path.join(place, 'launcher');
  const socket = path.join(place, 'socket');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${client}" "${socket}" "$@"\n`);
  await chmod(program, 0o755);
  const started: ChildProcess[] = [];
  let next: LauncherAnswer = 'allow';
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    let asked = '';
    connection.setEncoding('utf8').on('data', (text: string) => {
      asked += text;
    });
    // The client that asked may have been ended.
    connection.on('error', () => undefined);
    connection.on('end', () => {
      if (next === 'refuse') return connection.end(JSON.stringify({ code: 126, stderr: '' }));
      const [command = '', ...args] = JSON.parse(asked) as string[];
      // As sudo: another environment, and who asked.
      const env = { PATH: process.env.PATH, ...environment, SUDO_UID: String(user.uid) };
      const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      started.push(child);
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('close', (code) => connection.end(JSON.stringify({ code: code ?? 137, stderr })));
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  await promisify(execFile)('chown', [String(user.uid), socket]);
  return {
    program,
    started,
    answer: (answer) => {
      next = answer;
    },
    stop: async () => {
      for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
      await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
