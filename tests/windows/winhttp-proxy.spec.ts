import { readFile } from 'node:fs/promises';
import { startServer } from '../support/misbehaving-server.ts';
import { startProxy } from '../support/proxy.ts';
import { makeWindowsSite } from './windows-site.ts';
import { expect, test } from './windows-test.ts';
import type { Wine } from './wine.ts';

const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections';

/** What `netsh winhttp set proxy` leaves in the registry. */
async function setProxy(wine: Wine, proxy: string, bypass: string): Promise<void> {
  const text = (value: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(value.length);
    return Buffer.concat([length, Buffer.from(value, 'latin1')]);
  };
  const header = Buffer.from('280000000000000003000000', 'hex');
  const data = Buffer.concat([header, text(proxy), text(bypass)]).toString('hex');
  const args = ['add', key, '/v', 'WinHttpSettings', '/t', 'REG_BINARY', '/d', data, '/f'];
  expect(await wine.run('reg.exe', args)).toMatchObject({ code: 0 });
}

test('the catalog comes through the proxy that WinHTTP names, and directly where it is exempt', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const server = await startServer(await readFile(catalogs.version1));
  const proxy = await startProxy(folder);
  try {
    const site = await makeWindowsSite(wine, folder, {
      trust: catalogs.root,
      points: 1,
      catalog: { kind: 'internet', url: server.url, proxy: 'system', extraCertificates: [] },
    });
    const sync = async () => {
      const run = await pkgsource.run(['sync', '--site', site.destination, '--json']);
      expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
    };
    const throughProxy = async () => (await proxy.log()).split(`:${server.port}`).length - 1;
    await setProxy(wine, `127.0.0.1:${proxy.port}`, '<local>;*.example.com');
    await sync();
    const first = await throughProxy();
    expect(first).toBeGreaterThan(0);
    const asked = server.seen.length;
    await setProxy(wine, `127.0.0.1:${proxy.port}`, '<local>;127.*');
    await sync();
    expect(server.seen.length).toBeGreaterThan(asked);
    expect(await throughProxy()).toBe(first);
  } finally {
    await wine.run('reg.exe', ['delete', key, '/v', 'WinHttpSettings', '/f']);
    await proxy.stop();
    await server.close();
  }
});
