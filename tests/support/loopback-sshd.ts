import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { freePort } from './proxy.ts';

const run = promisify(execFile);

export interface LoopbackSshd {
  readonly port: number;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  /** Private key with which root signs in. */
  readonly key: string;
  /** What whoever signs in finds as root's home. */
  readonly home: string;
  stop(): Promise<void>;
}

/** Its own /run, as sshd wants a folder there that this computer may not have, and its own home of root. */
const start = [
  'mount -t tmpfs tmpfs /run && mkdir -m 755 /run/sshd && mount --bind "$1" /root && shift',
  'exec /usr/sbin/sshd "$@"',
].join('\n');

/** A real sshd on a free loopback port of this computer, which lets root in by one key. Needs root. */
export async function startLoopbackSshd(folder: string): Promise<LoopbackSshd> {
  const at = (name: string) => path.join(folder, name);
  const home = at('home');
  await mkdir(home, { recursive: true });
  for (const name of ['host_key', 'key']) {
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  }
  await copyFile(at('key.pub'), at('authorized'));
  const port = await freePort();
  const lines = [
    ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${at('host_key')}`, 'UsePAM no'],
    ...['PasswordAuthentication no', 'PermitRootLogin prohibit-password', 'StrictModes no', 'PidFile none'],
    ...[`AuthorizedKeysFile ${at('authorized')}`, 'Subsystem sftp internal-sftp', ''],
  ];
  await writeFile(at('sshd_config'), lines.join('\n'));
  const sshd = spawn(
    'unshare',
    [
      ...['--mount', '--propagation', 'private', 'sh', '-c', start, 'sh'],
      ...[home, '-D', '-e', '-f', at('sshd_config')],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  sshd.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  await untilItAnswers(sshd, port, () => said);
  const { stdout } = await run('ssh-keygen', ['-lf', `${at('host_key')}.pub`]);
  return {
    ...{ port, home, key: at('key'), fingerprint: stdout.split(' ')[1] ?? '' },
    stop: async () => {
      const ended = once(sshd, 'exit');
      if (sshd.exitCode === null && sshd.kill('SIGTERM')) await ended;
    },
  };
}

async function untilItAnswers(sshd: ChildProcess, port: number, said: () => string): Promise<void> {
  await expect
    .poll(
      () => {
        if (sshd.exitCode !== null) throw new Error(`sshd: ${said()}`);
        return new Promise<boolean>((resolve) => {
          const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true));
          socket.on('error', () => resolve(false));
          socket.on('connect', () => socket.destroy());
        });
      },
      { timeout: 60_000, message: 'sshd answers' },
    )
    .toBe(true);
}
