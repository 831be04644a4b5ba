import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';

/** Runs a program with its standard output in a new file; gives its exit code. Rejects with Node's error codes. */
export async function runInto(target: string, [program = '', ...args]: readonly string[]): Promise<number> {
  const file = await open(target, 'wx', 0o600);
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(program, args, { stdio: ['ignore', file.fd, 'ignore'], windowsHide: true });
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? -1));
    });
  } finally {
    await file.close();
  }
}
