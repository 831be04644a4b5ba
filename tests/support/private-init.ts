import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import type { ProgramOutcome, Programs } from '../../electron/ports/programs.ts';

/** Processes with their own process ids and mounts, begun by a first process that stays in the foreground. */
export interface PrivateSpace {
  /** Runs programs inside. */
  readonly programs: Programs;
  stop(): Promise<void>;
}

/**
 * Starts `first` as process 1 of its own namespaces, after `script` (for /bin/sh, as root, before it) has changed the
 * mounts there. The computer's own mounts stay as they are; everything ends with `stop`.
 */
export async function openPrivateSpace(script: string, first: readonly string[]): Promise<PrivateSpace> {
  const namespaces = [
    '--mount',
    '--pid',
    '--fork',
    '--kill-child',
    '--cgroup',
    '--ipc',
    '--uts',
    '--mount-proc',
  ];
  const shell = ['/bin/sh', '-e', '-c', `${script}\nexec "$@"`, 'private-space', ...first];
  const child = spawn('unshare', [...namespaces, '--propagation', 'private', ...shell], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const outside = createNodePrograms();
  const pid = await firstProcessOf(outside, child.pid ?? 0);
  return {
    programs: {
      run: ({ program, args, ...request }): Promise<ProgramOutcome> => {
        const enter = ['--target', pid, '--mount', '--pid', '--cgroup', '--ipc', '--uts', '--'];
        return outside.run({ ...request, program: 'nsenter', args: [...enter, program, ...args] });
      },
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The child that `unshare` forks; it may take a moment. */
async function firstProcessOf(programs: Programs, parent: number): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const found = await programs.run({
      program: 'ps',
      args: ['-o', 'pid=', '--ppid', String(parent)],
      timeoutMs: 10_000,
    });
    const pid = found.kind === 'exited' ? found.stdout.trim() : '';
    if (/^\d+$/.test(pid)) return pid;
  }
  throw new Error('unshare has started nothing');
}

/** Units that every service and timer depends on; the computer's own are not read. */
const neededUnits = {
  'sysinit.target': '[Unit]\nDefaultDependencies=no\n',
  'basic.target': '[Unit]\nDefaultDependencies=no\nRequires=sysinit.target\n',
  'timers.target': '[Unit]\nDefaultDependencies=no\n',
  'shutdown.target': '[Unit]\nDefaultDependencies=no\n',
  'network-online.target': '[Unit]\nDefaultDependencies=no\n',
  'remote-fs.target': '[Unit]\nDefaultDependencies=no\n',
} as const;

/**
 * Boots a real systemd that knows only the units in `units` and writes none elsewhere, with its own /run and stamps, and with `bound`
 * shown at `at`.
 */
export async function bootPrivateSystemd(units: string, bound: string, at: string): Promise<PrivateSpace> {
  await mkdir(units, { recursive: true });
  for (const [name, text] of Object.entries(neededUnits)) await writeFile(path.join(units, name), text);
  const script = `
    umount -R /sys/fs/cgroup || true
    mount -t cgroup2 none /sys/fs/cgroup
    mount -t tmpfs none /run
    mkdir -p /run/systemd /var/lib/systemd
    mount -t tmpfs none /var/lib/systemd
    mount -t tmpfs none /usr/lib/systemd/system
    mount -t tmpfs none /usr/lib/systemd/system-generators
    mount --bind '${units}' /etc/systemd/system
    mount -t tmpfs none '${path.dirname(at)}'
    mkdir -p '${at}'
    mount --bind '${bound}' '${at}'
  `;
  const first = [
    ...['env', '-i', 'container=test', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin'],
    ...['/lib/systemd/systemd', '--system', '--unit=basic.target', '--log-target=null'],
  ];
  return openPrivateSpace(script, first);
}
