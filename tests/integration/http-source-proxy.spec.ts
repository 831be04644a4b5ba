import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createHttpSource } from '../../electron/adapters/http/http-source.ts';
import { createMachineSecrets } from '../../electron/adapters/secrets/machine-secrets.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import { said } from '../support/in-english.ts';
import { type MisbehavingServer, startServer } from '../support/misbehaving-server.ts';
import { startProxy } from '../support/proxy.ts';
import { noise } from '../support/signed-cabinets.ts';
import { httpDependencies, internet, obtainOverHttp, secretsOf } from '../support/source-parts.ts';
import { makeTlsAuthority } from '../support/test-certificates.ts';
import { test as base, expect } from '../support/test-folder.ts';

const catalog = noise(300_000, 1);
const credential = { user: 'sync-host', password: 'planted-secret' };
const wrong = { ...credential, password: 'planted-mistake' };

interface Servers {
  readonly plain: MisbehavingServer;
  readonly secure: MisbehavingServer;
  readonly extraCertificates: string[];
}

/** One server without TLS, which a proxy is asked for, and one with, which it tunnels to. */
const test = base.extend<{ servers: Servers }>({
  servers: async ({ folder }, use) => {
    const authority = await makeTlsAuthority(folder);
    const plain = await startServer(catalog);
    const secure = await startServer(catalog, await authority.issue('IP:127.0.0.1'));
    await use({ plain, secure, extraCertificates: [authority.path] });
    await Promise.all([plain.close(), secure.close()]);
  },
});

test('a proxy with a password is used, for http and https', async ({ folder, servers }) => {
  const proxy = await startProxy(folder, credential);
  const secrets = secretsOf({ 'our-proxy': credential });
  for (const { url } of [servers.plain, servers.secure]) {
    const setting = internet(url, {
      proxy: { url: proxy.url, credential: 'our-proxy' },
      extraCertificates: servers.extraCertificates,
    });
    const { result, events } = await obtainOverHttp(folder, setting, httpDependencies({ secrets }));
    expect(result).toMatchObject({ value: { kind: 'fetched' } });
    expect(JSON.stringify([result, events])).not.toContain('planted');
    const inspected = await createHttpSource(setting, httpDependencies({ secrets })).inspect(
      new AbortController().signal,
    );
    expect(inspected).toMatchObject({ value: { sizeBytes: catalog.length, through: proxy.url } });
  }
  expect(await proxy.log()).toContain('CONNECT 127.0.0.1');
  expect(servers.plain.seen[0]?.headers['proxy-authorization']).toBeUndefined();
  await proxy.stop();
});

test('407 says which proxy, and whether a credential was given', async ({ folder, servers }) => {
  const proxy = await startProxy(folder, credential);
  const secrets = secretsOf({ 'our-proxy': wrong });
  const { extraCertificates } = servers;
  for (const { url } of [servers.plain, servers.secure]) {
    const without = internet(url, { proxy: { url: proxy.url }, extraCertificates });
    expect((await obtainOverHttp(folder, without)).result).toEqual({
      ok: false,
      failure: { code: 'source.proxy-wants-credential', params: { proxy: proxy.url } },
    });
    const mistaken = internet(url, {
      proxy: { url: proxy.url, credential: 'our-proxy' },
      extraCertificates,
    });
    const { result } = await obtainOverHttp(folder, mistaken, httpDependencies({ secrets }));
    if (result.ok) throw new Error('the wrong password was accepted');
    expect(result.failure.code).toBe('source.proxy-refused-credential');
    const { detail } = describeFailure(result.failure);
    expect(detail).toContain(proxy.url);
    expect(detail).toContain('“our-proxy”');
    expect(JSON.stringify(result)).not.toContain('planted');
  }
  await proxy.stop();
});

test('a credential that is not stored is named before anything is asked', async ({ folder, servers }) => {
  const setting = internet(servers.plain.url, { proxy: { url: 'http://127.0.0.1:9', credential: 'gone' } });
  const deps = httpDependencies({ secrets: createMachineSecrets(createNodeFiles(), folder, null) });
  expect((await obtainOverHttp(folder, setting, deps)).result).toMatchObject({
    failure: { code: 'secret.not-found', params: { name: 'gone' } },
  });
});

test('the environment’s proxy is used, and NO_PROXY goes around it', async ({ folder, servers }) => {
  const proxy = await startProxy(folder, credential);
  const address = `http://sync-host:planted%2Dsecret@127.0.0.1:${proxy.port}`;
  const environment = { HTTP_PROXY: address, https_proxy: address };
  for (const { url } of [servers.plain, servers.secure]) {
    const setting = internet(url, { proxy: 'system', extraCertificates: servers.extraCertificates });
    const inspect = (more: Readonly<Record<string, string>>) =>
      createHttpSource(setting, httpDependencies({ environment: { ...environment, ...more } })).inspect(
        new AbortController().signal,
      );
    expect(await inspect({})).toMatchObject({ value: { through: proxy.url } });
    expect(await inspect({ NO_PROXY: 'localhost,127.0.0.1' })).toMatchObject({
      value: { through: 'directly' },
    });
  }
  await proxy.stop();
});

test('a password in the environment’s proxy may have a percent sign that begins no escape', async ({
  folder,
  servers,
}) => {
  const proxy = await startProxy(folder);
  const environment = { HTTP_PROXY: `http://sync-host:100%sure@127.0.0.1:${proxy.port}` };
  const source = createHttpSource(
    internet(servers.plain.url, { proxy: 'system' }),
    httpDependencies({ environment }),
  );
  expect(await source.inspect(new AbortController().signal)).toMatchObject({ value: { through: proxy.url } });
  await proxy.stop();
});

test('the operating system’s proxy is asked after the environment', async ({ folder, servers }) => {
  const proxy = await startProxy(folder);
  const setting = internet(servers.plain.url, { proxy: 'system' });
  const systemProxy = async () => proxy.url;
  const source = createHttpSource(setting, httpDependencies({ systemProxy }));
  expect(await source.inspect(new AbortController().signal)).toMatchObject({ value: { through: proxy.url } });
  await proxy.stop();
});

test('a proxy that is not there is named, not the server behind it', async ({ folder, servers }) => {
  const proxy = await startProxy(folder);
  await proxy.stop();
  for (const { url } of [servers.plain, servers.secure]) {
    const { result } = await obtainOverHttp(folder, internet(url, { proxy: { url: proxy.url } }));
    expect(said(result)).toMatchObject({
      failure: {
        code: 'source.proxy-unreachable',
        params: { proxy: proxy.url, cause: 'it refused the connection' },
      },
    });
  }
});

test('a proxy that does not reach the server is named', async ({ folder, servers }) => {
  const proxy = await startProxy(folder);
  await servers.secure.close();
  const { result } = await obtainOverHttp(
    folder,
    internet(servers.secure.url, { proxy: { url: proxy.url } }),
  );
  expect(result).toMatchObject({
    failure: {
      code: 'source.proxy-refused',
      params: { proxy: proxy.url, host: new URL(servers.secure.url).host },
    },
  });
  await proxy.stop();
});

test('a password in the proxy’s address, and an address that is none, are refused', async ({
  folder,
  servers,
}) => {
  const withPassword = internet(servers.plain.url, { proxy: { url: 'http://me:planted@127.0.0.1:9' } });
  const refused = await obtainOverHttp(folder, withPassword);
  expect(refused.result).toMatchObject({ failure: { code: 'source.url-holds-password' } });
  const environment = { http_proxy: 'socks5://me:planted@127.0.0.1:9' };
  const unusable = await obtainOverHttp(
    folder,
    internet(servers.plain.url, { proxy: 'system' }),
    httpDependencies({ environment }),
  );
  expect(unusable.result).toMatchObject({ failure: { code: 'source.proxy-unusable' } });
  expect(JSON.stringify([refused, unusable])).not.toContain('planted');
});
