import { randomBytes } from 'node:crypto';
import { chmod, chown, copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { AnswersInput } from '../../../electron/shared/answers.ts';
import { bundleProgram } from '../bundled-program.ts';
import { test as base } from '../headless-program.ts';
import { letSignIn, makeTestAccounts } from '../test-accounts.ts';
import { type MachineSshd, startMachineSmbd, startMachineSshd, untilItListens } from './machine-servers.ts';
import type { ProgramOptions, TestMachine } from './test-machine.ts';
import { makeNetwork, type TestNetwork } from './test-network.ts';

/**
 * A site of several computers: `site` (Samba, no way out), `wks` (sshd, and the only one with a way to the proxy), two
 * distribution points, and behind the proxy the server of the catalog.
 */
export interface HostNetwork {
  readonly network: TestNetwork;
  readonly site: TestMachine;
  readonly wks: TestMachine;
  readonly sshd: MachineSshd;
  readonly destination: string;
  /** What the server of the catalog offers. */
  readonly offered: string;
  /** A catalog that is newer than what is offered first. */
  readonly newer: string;
  /** Folders of the distribution points. */
  readonly points: readonly string[];
  readonly accounts: Readonly<Record<'sync' | 'admin' | 'plain', string>>;
  readonly passwords: Readonly<Record<'sync' | 'admin' | 'plain', string>>;
  /** Folder of what the host keeps of its own: `opt`, `state`, `cron.d`, `home-admin`. */
  readonly hostFolder: string;
  /** State home of the site server. */
  readonly siteHome: string;
  readonly sshFolder: string;
  /** The headless program on the site server. */
  pkgsource(args: readonly string[], options?: ProgramOptions): ReturnType<TestMachine['run']>;
  answer(changes?: Partial<AnswersInput>): Promise<string>;
}

const secret = () => randomBytes(9).toString('hex');

export const test = base.extend<{ hosts: HostNetwork }>({
  hosts: [
    async ({ folder, catalogs }, use) => {
      await chmod(folder, 0o755);
      const { users, remove } = await makeTestAccounts(['sync', 'admin', 'plain'], {});
      const network = await makeNetwork(folder, { lan: '10.77.0', wan: '10.78.0' });
      try {
        await use(await fill(folder, catalogs, users, network));
      } finally {
        await network.stop();
        await remove();
      }
    },
    { timeout: 120_000 },
  ],
});

async function fill(
  folder: string,
  catalogs: { readonly root: string; readonly version1: string; readonly version2: string },
  users: Readonly<Record<string, string>>,
  network: TestNetwork,
): Promise<HostNetwork> {
  const at = (...names: string[]) => path.join(folder, ...names);
  const { sync = '', admin = '', plain = '' } = users;
  const accounts = { sync, admin, plain };
  const passwords = { sync: secret(), admin: secret(), plain: secret() };
  const hostFolder = at('wks');
  // Only a place to lay the host's own folder over.
  await mkdir('/var/lib/pkgsource', { recursive: true });
  for (const name of ['opt', 'state', 'cron.d', 'sudoers.d']) {
    await mkdir(path.join(hostFolder, name), { recursive: true });
  }
  await writeFile(path.join(hostFolder, 'sudoers.d', 'admin'), `${admin} ALL=(ALL) ALL\n`, { mode: 0o440 });
  for (const name of ['admin', 'plain'] as const) {
    const home = path.join(hostFolder, `home-${name}`);
    await mkdir(home);
    const signIn = { shell: '/bin/sh', home, password: passwords[name] };
    const [uid, gid] = await letSignIn(accounts[name], signIn);
    await chown(home, uid, gid);
  }
  await mkdir(at('site-cron.d'));
  const own = { '/etc/cron.d': at('site-cron.d') };
  const site = await network.machine('site', { addresses: { lan: 1 }, own });
  const points = ['dp1', 'dp2'].map((name) => at(name, 'catalog'));
  for (const [index, point] of points.entries()) {
    await mkdir(point, { recursive: true });
    await chmod(point, 0o777);
    const machine = await network.machine(`dp${index + 1}`, { addresses: { lan: 11 + index } });
    await startMachineSmbd(machine, at(`s${index + 1}`), {
      users: { [sync]: passwords.sync },
      shares: [{ name: 'catalog', path: point }],
    });
  }
  const proxy = await network.machine('proxy', { addresses: { wan: 1 } });
  const offered = at('offered.cab');
  await copyFile(catalogs.version1, offered);
  await serve(proxy, folder, offered);
  const wks = await network.machine('wks', {
    addresses: { lan: 2, wan: 2 },
    own: {
      '/opt': path.join(hostFolder, 'opt'),
      '/var/lib/pkgsource': path.join(hostFolder, 'state'),
      '/etc/cron.d': path.join(hostFolder, 'cron.d'),
      '/etc/sudoers.d': path.join(hostFolder, 'sudoers.d'),
    },
  });
  const smbd = await startMachineSmbd(site, at('smb'), { users: { [sync]: passwords.sync } });
  const sshFolder = at('ssh');
  const sshd = await startMachineSshd(wks, sshFolder);
  const cli = await bundleProgram('electron/cli.ts', at('program'));
  const siteHome = at('site-home');
  const destination = at('srv');
  const environment = { PKGSOURCE_HOME: siteHome, PKGSOURCE_SMB_CONF: smbd.conf };
  return {
    ...{ network, site, wks, sshd, destination, offered, points, accounts, passwords, hostFolder },
    ...{ siteHome, sshFolder, newer: catalogs.version2 },
    pkgsource: (args, options = {}) =>
      site.run([process.execPath, cli, ...args], {
        ...options,
        environment: { ...environment, ...options.environment },
      }),
    answer: async (changes = {}) => {
      const answers: AnswersInput = {
        version: 1,
        destination,
        catalog: {
          kind: 'internet',
          url: 'http://10.78.0.1:8080/wsusscn2.cab',
          proxy: { url: 'http://10.78.0.1:8888' },
        },
        syncHost: {
          kind: 'another-computer',
          name: 'wks',
          account: sync,
          schedule: { everyDayAt: '03:00', randomDelayMinutes: 0 },
        },
        distributionPoints: ['dp1', 'dp2'].map((name) => ({
          name,
          path: `\\\\${name}\\catalog`,
          credential: 'points',
        })),
        trust: [catalogs.root],
        ...changes,
      };
      const file = at('answers.json');
      await writeFile(file, JSON.stringify(answers));
      return file;
    },
  };
}

/** The catalog's server, and the proxy that leads to it. */
async function serve(machine: TestMachine, folder: string, offered: string): Promise<void> {
  const script = await bundleProgram('tests/support/network/serve-catalog.ts', path.join(folder, 'program'));
  const server = machine.start([process.execPath, script, offered, '10.78.0.1', '8080']);
  const conf = path.join(folder, 'tinyproxy.conf');
  const lines = ['Port 8888', 'Listen 10.78.0.1', 'Allow 10.78.0.2', 'Timeout 60', 'MaxClients 20'];
  await writeFile(conf, `${lines.join('\n')}\n`);
  const proxy = machine.start(['tinyproxy', '-d', '-c', conf]);
  await untilItListens(machine, 8080, server);
  await untilItListens(machine, 8888, proxy);
}

export { expect };
