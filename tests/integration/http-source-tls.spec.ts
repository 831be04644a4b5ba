import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { said } from '../support/in-english.ts';
import { startServer } from '../support/misbehaving-server.ts';
import { noise } from '../support/signed-cabinets.ts';
import { internet, obtainOverHttp } from '../support/source-parts.ts';
import { makeTlsAuthority, type ServerCertificate } from '../support/test-certificates.ts';
import { expect, test } from '../support/test-folder.ts';

const catalog = noise(300_000, 1);
const here = 'IP:127.0.0.1';

async function withServer(
  certificate: ServerCertificate,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const server = await startServer(catalog, certificate);
  try {
    await work(server.url);
  } finally {
    await server.close();
  }
}

test('an authority in extraCertificates is trusted, and without it none is', async ({ folder }) => {
  const authority = await makeTlsAuthority(folder);
  await withServer(await authority.issue(here), async (url) => {
    const trusted = internet(url, { extraCertificates: [authority.path] });
    expect((await obtainOverHttp(folder, trusted)).result).toMatchObject({ value: { kind: 'fetched' } });
    const { result, events } = await obtainOverHttp(path.join(folder, 'untrusting'), internet(url));
    expect(result).toMatchObject({ failure: { code: 'source.tls-untrusted' } });
    expect(events.some((event) => event.kind === 'retrying')).toBe(false);
  });
});

test('a certificate of another authority is not trusted', async ({ folder }) => {
  const authority = await makeTlsAuthority(folder);
  const another = await makeTlsAuthority(await mkdtemp(path.join(folder, 'another-')));
  await withServer(await another.issue(here), async (url) => {
    const setting = internet(url, { extraCertificates: [authority.path] });
    expect((await obtainOverHttp(folder, setting)).result).toMatchObject({
      failure: { code: 'source.tls-untrusted' },
    });
  });
});

test('a certificate for another name, and one out of its time, are told apart', async ({ folder }) => {
  const authority = await makeTlsAuthority(folder);
  const extraCertificates = [authority.path];
  await withServer(await authority.issue('DNS:other.example'), async (url) => {
    const { result } = await obtainOverHttp(folder, internet(url, { extraCertificates }));
    expect(result).toMatchObject({ failure: { code: 'source.tls-wrong-name' } });
  });
  await withServer(await authority.issue(here, 'expired'), async (url) => {
    const { result } = await obtainOverHttp(folder, internet(url, { extraCertificates }));
    expect(result).toMatchObject({ failure: { code: 'source.tls-wrong-time' } });
  });
});

test('a server that speaks no TLS is named so', async ({ folder }) => {
  const server = await startServer(catalog);
  const { result } = await obtainOverHttp(folder, internet(server.url.replace('http:', 'https:')));
  await server.close();
  expect(result).toMatchObject({ failure: { code: 'source.tls-failed' } });
});

test('https is never left for http', async ({ folder }) => {
  const authority = await makeTlsAuthority(folder);
  const plain = await startServer(catalog);
  const server = await startServer(catalog, await authority.issue(here));
  server.behave({ kind: 'redirect', to: plain.url });
  const setting = internet(server.url, { extraCertificates: [authority.path] });
  const { result } = await obtainOverHttp(folder, setting);
  await Promise.all([server.close(), plain.close()]);
  expect(result).toMatchObject({
    failure: { code: 'source.redirect-refused', params: { target: plain.url } },
  });
  expect(plain.seen).toEqual([]);
});

test('an extra certificate that cannot be used is named, before anything is asked', async ({ folder }) => {
  const authority = await makeTlsAuthority(folder);
  const server = await startServer(catalog, await authority.issue(here));
  const damaged = path.join(folder, 'damaged.pem');
  await writeFile(damaged, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
  const empty = path.join(folder, 'empty.pem');
  await writeFile(empty, '');
  for (const [file, cause] of [
    [path.join(folder, 'missing.pem'), 'it does not exist'],
    [empty, 'it holds no PEM certificate'],
    [damaged, 'a certificate in it is damaged'],
  ] as const) {
    const { result } = await obtainOverHttp(folder, internet(server.url, { extraCertificates: [file] }));
    expect(said(result)).toMatchObject({
      failure: { code: 'source.certificate-unreadable', params: { path: file, cause } },
    });
  }
  await server.close();
  expect(server.seen).toEqual([]);
});
