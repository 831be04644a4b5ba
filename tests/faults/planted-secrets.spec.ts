import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { diagnosticsOutputSchema } from '../../electron/shared/command-output.ts';
import type { StartedProgram } from '../support/bundled-program.ts';
import { test as base, expect, type Finished } from '../support/headless-program.ts';
import { startServer } from '../support/misbehaving-server.ts';
import {
  type Finding,
  findSecrets,
  type PlantedSecret,
  plantSecret,
  searchFolder,
  watchProcesses,
} from '../support/planted-secrets.ts';
import { startProxy } from '../support/proxy.ts';
import { startSambaServer, type TestSambaServer } from '../support/samba-server.ts';

const secrets = {
  proxy: plantSecret('proxy', 'anna'),
  point: plantSecret('point', 'ben'),
  address: plantSecret('address', 'clara'),
} as const;
/** How tinyproxy refuses: 407 without a credential, 401 with a wrong one. */
const refusal = /answered 40[17]/;
const planted: readonly PlantedSecret[] = Object.values(secrets);

const test = base.extend<{ samba: TestSambaServer }>({
  samba: async ({ folder }, use) => {
    const behind = path.join(folder, 'behind');
    await mkdir(behind);
    const samba = await startSambaServer(folder, {
      users: ['ann'],
      shares: [{ name: 'dp', path: behind, options: { 'read only': 'no', 'force user': 'root' } }],
    });
    await use(samba);
    await samba.stop();
  },
});

/** Two setups, four syncs and everything else that can speak of a failure. */
test.setTimeout(300_000);

test('planted secrets are in the secret store and nowhere else, whatever fails', async ({
  folder,
  program,
  catalogs,
  samba,
}) => {
  const at = (name: string) => path.join(folder, name);
  const [home, site, source, temporary] = [at('home'), at('site'), at('source'), at('tmp')];
  for (const made of [home, source, temporary]) await mkdir(made);
  await copyFile(catalogs.version1, path.join(source, 'wsusscn2.cab'));
  const server = await startServer(await readFile(catalogs.version2));
  // It wants another password than the planted one, and answers 407.
  const proxy = await startProxy(folder, { user: 'anna', password: 'something-else' });
  const environment = { PKGSOURCE_SMB_CONF: samba.confPath, TMPDIR: temporary };
  const findings: Finding[] = [];
  const run = async (args: readonly string[], more: Record<string, string> = {}): Promise<Finished> => {
    const finished = await program.run(args, home, undefined, { ...environment, ...more });
    findings.push(...findSecrets(`what ${args[0]} prints`, finished.stdout + finished.stderr, planted));
    return finished;
  };
  const answer = async (changes: object): Promise<string> => {
    const answers = {
      version: 1,
      destination: site,
      catalog: { kind: 'local', folder: source },
      syncHost: { kind: 'this-computer', schedule: 'off' },
      distributionPoints: [{ name: 'Berlin', path: '\\\\127.0.0.1\\dp', credential: 'point' }],
      trust: [catalogs.root],
      ...changes,
    };
    await writeFile(at('answers.json'), JSON.stringify(answers));
    return at('answers.json');
  };
  const throughProxy = {
    catalog: { kind: 'internet', url: server.url, proxy: { url: proxy.url, credential: 'proxy' } },
  };
  const systemProxy = { catalog: { kind: 'internet', url: server.url, proxy: 'system' } };
  const inAddress = { http_proxy: proxy.url.replace('//', `//clara:${secrets.address.value}@`) };

  const watch = watchProcesses(planted);
  try {
    for (const [name, user, { value }] of [
      ['proxy', 'anna', secrets.proxy],
      ['point', samba.users.ann ?? '', secrets.point],
    ] as const) {
      const stored = await program.run(['secret', 'set', name, '--json'], home, `${user}\n${value}\n`);
      expect(stored.code, stored.stdout).toBe(0);
    }
    // The distribution point refuses the planted password; the site is there nevertheless.
    const setUp = await run(['setup', '--answers', await answer({}), '--json']);
    expect(setUp.code, setUp.stdout + setUp.stderr).toBe(3);
    expect((await run(['sync', '--site', site])).code).toBe(3);

    // The proxy refuses: at the check, in Setup, in a sync; by its credential, and by its address.
    expect((await run(['check', '--answers', await answer(throughProxy), '--json'])).stdout).toMatch(refusal);
    expect((await run(['setup', '--answers', await answer(throughProxy), '--json'])).code).toBe(5);
    for (const [changes, more] of [
      [throughProxy, {}],
      [systemProxy, inAddress],
    ] as const) {
      await changeSettings(site, changes);
      const refused = await run(['sync', '--site', site, '--json'], more);
      expect(refused.code, refused.stdout).toBe(5);
      expect(refused.stdout).toMatch(refusal);
    }
    await run(['status', '--site', site, '--json']);
    await run(['check', '--site', site, '--html', at('report.html')], inAddress);
    await run(['verify', '--site', site]);

    // Killed while the proxy's answer is waited for, and while the distribution point's server is silent.
    server.behave({ kind: 'silence' });
    const silentProxy = { url: new URL(server.url).origin, credential: 'proxy' };
    await changeSettings(site, { catalog: { ...throughProxy.catalog, proxy: silentProxy } });
    await killedOnce(
      program.start(['sync', '--site', site], home, undefined, environment),
      () => server.seen.at(-1)?.headers['proxy-authorization'] !== undefined,
    );
    await changeSettings(site, { catalog: { kind: 'local', folder: source } });
    const silent = await startSilentServer();
    await writeFile(at('silent.conf'), `[global]\nsmb ports = ${silent.port}\n`);
    await killedOnce(
      program.start(['sync', '--site', site], home, undefined, {
        ...{ ...environment, PKGSOURCE_SMB_CONF: at('silent.conf') },
      }),
      () => silent.connections() > 0,
    );
    await silent.close();

    const output = at('diagnostics.zip');
    const collected = await run(['diagnostics', '--output', output, '--json'], inAddress);
    expect(collected.code, collected.stdout + collected.stderr).toBe(0);
    const { diagnostics } = diagnosticsOutputSchema.parse(JSON.parse(collected.stdout));
    expect(diagnostics?.entries).toEqual(
      expect.arrayContaining([
        'computer/facts.json',
        'computer/setup-journal.jsonl',
        'computer/Logs/setup.log',
        'sites/1/sync/site.json',
        'sites/1/status.json',
        'sites/1/check.html',
        'sites/1/Logs/sync.log',
        'computer/samba-shares.txt',
      ]),
    );
    expect(diagnostics?.entries.filter((name) => name.startsWith('sites/1/runs/')).length).toBeGreaterThan(3);
    expect((await stat(output)).mode & 0o777).toBe(0o600);
  } finally {
    await server.close();
    await proxy.stop();
    const { findings: seen, looks } = await watch.stop();
    findings.push(...seen);
    expect(looks).toBeGreaterThan(10);
  }

  const store = path.join(home, 'secrets');
  findings.push(...(await searchFolder(folder, planted, (file) => path.dirname(file) === store)));
  expect(findings).toEqual([]);
  expect((await readdir(store)).sort()).toEqual(['point.json', 'proxy.json']);
  for (const name of ['point', 'proxy'] as const) {
    const file = path.join(store, `${name}.json`);
    expect(await readFile(file, 'utf8'), 'the search would find it').toContain(secrets[name].value);
    expect(await stat(file)).toMatchObject({ uid: 0, mode: 0o100600 });
  }
});

/** Changes the settings of a site behind Setup's back. */
async function changeSettings(site: string, changes: object): Promise<void> {
  const file = path.join(site, 'PkgSource/.sync/site.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...changes }));
}

/** Ends a program without warning once it is there. */
async function killedOnce({ child, ended }: StartedProgram, isThere: () => boolean): Promise<void> {
  await expect.poll(isThere, { timeout: 60_000 }).toBe(true);
  child.kill('SIGKILL');
  expect((await ended).signal).toBe('SIGKILL');
}

/** Takes connections and says nothing. */
async function startSilentServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.length,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
