import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ConfiguredShare } from '../../../electron/adapters/practice/private-smb-conf.ts';
import { privateSmbdPaths, renderSmbConf } from '../../../electron/adapters/practice/private-smb-conf.ts';
import type { MachineProgram, TestMachine } from './test-machine.ts';

const patience = { timeout: 60_000 };

export interface MachineSmbd {
  readonly conf: string;
  readonly server: MachineProgram;
}

/** Starts smbd on the machine's own port 445, with its files in `folder` and these users. */
export async function startMachineSmbd(
  machine: TestMachine,
  folder: string,
  options: {
    readonly users: Readonly<Record<string, string>>;
    readonly shares?: readonly ConfiguredShare[];
  },
): Promise<MachineSmbd> {
  const paths = privateSmbdPaths(folder);
  await mkdir(folder, { recursive: true });
  for (const wanted of paths.folders) {
    await mkdir(wanted.path, { recursive: true });
    await chmod(wanted.path, wanted.mode);
  }
  const conf = renderSmbConf({
    ...{ folder, port: 445, serverName: machine.name.toUpperCase(), shares: options.shares ?? [] },
    options: { interfaces: '0.0.0.0/0', 'bind interfaces only': 'no' },
  });
  await writeFile(paths.conf, conf);
  for (const [user, password] of Object.entries(options.users)) {
    const added = await machine.run(['smbpasswd', '-c', paths.conf, '-s', '-a', user], {
      input: `${password}\n${password}\n`,
    });
    expect(added.code, added.stderr).toBe(0);
  }
  // A pipe on standard input would make smbd think that inetd started it.
  const server = machine.start(['smbd', '--foreground', '--no-process-group', '-s', paths.conf]);
  await untilItListens(machine, 445, server);
  return { conf: paths.conf, server };
}

export interface MachineSshd {
  readonly server: MachineProgram;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** Starts a private sshd on the machine's port 22, with a new host key in `folder`. */
export async function startMachineSshd(machine: TestMachine, folder: string): Promise<MachineSshd> {
  await mkdir(folder, { recursive: true });
  const key = path.join(folder, 'host_key');
  const made = await machine.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key]);
  expect(made.code, made.stderr).toBe(0);
  const conf = path.join(folder, 'sshd_config');
  await writeFile(
    conf,
    [
      'Port 22',
      `HostKey ${key}`,
      'UsePAM no',
      'PasswordAuthentication yes',
      'PermitRootLogin prohibit-password',
      `AuthorizedKeysFile ${folder}/authorized_%u`,
      'StrictModes no',
      'PidFile none',
      'Subsystem sftp internal-sftp',
      '',
    ].join('\n'),
  );
  const server = machine.start(['/usr/sbin/sshd', '-D', '-e', '-f', conf]);
  await untilItListens(machine, 22, server);
  const printed = await machine.run(['ssh-keygen', '-lf', `${key}.pub`]);
  return { server, fingerprint: printed.stdout.split(' ')[1] ?? '' };
}

export async function untilItListens(
  machine: TestMachine,
  port: number,
  server: MachineProgram,
): Promise<void> {
  await expect
    .poll(
      async () => {
        if (server.child.exitCode !== null) throw new Error(`${machine.name}: ${server.stderr()}`);
        return (await machine.run(['ss', '-Hltn', 'sport', '=', `:${port}`])).stdout;
      },
      { ...patience, message: `${machine.name} listens on ${port}` },
    )
    .not.toBe('');
}
