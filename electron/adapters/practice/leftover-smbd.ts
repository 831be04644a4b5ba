import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { signalGroup } from '../programs/background-program.ts';
import { privateSmbdPaths } from './private-smb-conf.ts';

const graceMs = 5000;

/**
 * Ends what still serves a private server's folder: an smbd whose owner was killed, and `samba-dcerpcd`, which
 * smbd starts in a session of its own and leaves behind. Only processes that name this folder's smb.conf are
 * touched: a process number in an old file may belong to somebody else by now.
 */
export async function endLeftoverSmbd(folder: string): Promise<void> {
  const { conf, pids } = privateSmbdPaths(folder);
  for (const name of ['smbd', 'samba-dcerpcd']) {
    const pidFile = path.join(pids, `${name}.pid`);
    const pid = await readProcessNumber(pidFile);
    if (pid !== null && (await serves(pid, conf))) await endGroup(pid, conf);
    await rm(pidFile, { force: true });
  }
}

async function endGroup(pid: number, conf: string): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  const deadline = performance.now() + graceMs;
  while (await serves(pid, conf)) {
    if (performance.now() > deadline) {
      signalGroup(pid, 'SIGKILL');
      return;
    }
    await wait(20);
  }
}

/** Whether the process runs with this smb.conf. A process that has ended has no command line. */
async function serves(pid: number, conf: string): Promise<boolean> {
  const commandLine = await readOrNull(`/proc/${pid}/cmdline`);
  const words = commandLine?.split('\0') ?? [];
  return words.includes(conf) || words.includes(`--configfile=${conf}`);
}

async function readProcessNumber(pidFile: string): Promise<number | null> {
  const pid = Number.parseInt((await readOrNull(pidFile)) ?? '', 10);
  return pid > 1 ? pid : null;
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // ESRCH: the process ended while its command line was being read.
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
