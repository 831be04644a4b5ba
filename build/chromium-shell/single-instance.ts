import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeCopy, encodeCopy } from './structured-copy.ts';

/** What a second instance tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
}

/**
 * Takes the lock of `userData` for this process, or tells the process that holds it about this one.
 * Synchronous like Electron's own, hence a lock file with a process number beside a socket.
 */
export function takeInstanceLock(userData: string, onSecond: (second: SecondInstance) => void): boolean {
  mkdirSync(userData, { recursive: true });
  const lockFile = path.join(userData, 'instance.lock');
  const holder = holderOf(lockFile);
  if (holder !== null && holder !== process.pid) {
    tellFirst(userData);
    return false;
  }
  writeFileSync(lockFile, `${process.pid}`);
  const socket = socketOf(userData);
  rmSync(socket, { force: true });
  const server = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    connection.on('end', () => onSecond(decodeCopy(text) as SecondInstance));
  });
  server.listen(socket).unref();
  process.on('exit', () => {
    rmSync(lockFile, { force: true });
    rmSync(socket, { force: true });
  });
  return true;
}

/** Resolves when every message to the first instance was handed over. */
export let toldFirst: Promise<void> = Promise.resolve();

function tellFirst(userData: string): void {
  toldFirst = new Promise((resolve) => {
    const connection = connect(socketOf(userData));
    connection.on('error', () => resolve());
    connection.on('close', () => resolve());
    connection.end(encodeCopy({ argv: process.argv, workingDirectory: process.cwd() }));
  });
}

/** The living process that holds the lock, or null. */
function holderOf(lockFile: string): number | null {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    process.kill(holder, 0);
    return holder;
  } catch {
    return null;
  }
}

/** In the temporary folder, because a socket's path may have 107 bytes at most. */
function socketOf(userData: string): string {
  const name = createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `pkgsource-window-${name}.sock`);
}
