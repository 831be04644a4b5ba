import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { createCatalogSource } from '../../electron/adapters/catalog-sources.ts';
import { createAuthenticodeVerifier } from '../../electron/adapters/signature/authenticode-verifier.ts';
import type { CatalogSourceSetting } from '../../electron/shared/answers.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { type InspectCatalogDependencies, inspectCatalog } from '../../electron/usecases/inspect-catalog.ts';
import { startServer } from '../support/misbehaving-server.ts';
import { makeSigningAuthority } from '../support/signed-cabinets.ts';
import { createHastyClock, httpDependencies, internet, sha256Of } from '../support/source-parts.ts';
import { expect, test } from '../support/test-folder.ts';

const clock = createHastyClock();

function trusting(...trustedRoots: readonly string[]): InspectCatalogDependencies {
  const verifier = createAuthenticodeVerifier({ trustedRoots, clock });
  const deps = { ...httpDependencies({ verifier }), hashCachePath: null };
  return { clock, openSource: async (setting) => succeed(createCatalogSource(setting, deps)) };
}

function inspect(deps: InspectCatalogDependencies, catalog: CatalogSourceSetting) {
  return inspectCatalog(deps, { catalog, trust: [], signal: new AbortController().signal });
}

test('shows date, size, hash and signer of the catalog in a folder, and changes nothing', async ({
  folder,
}) => {
  const authority = await makeSigningAuthority(folder);
  const date = '2026-07-14T17:00:00Z';
  const made = await authority.makeCatalog({ target: 'wsusscn2.cab', date });
  const source = path.join(folder, 'catalog');
  await mkdir(source);
  await rename(made, path.join(source, 'wsusscn2.cab'));
  const content = await readFile(path.join(source, 'wsusscn2.cab'));
  const facts = await inspect(trusting(authority.rootPem), { kind: 'local', folder: source });
  expect(facts).toMatchObject({
    kind: 'found',
    manifest: {
      fileName: 'wsusscn2.cab',
      sizeBytes: content.length,
      sha256: sha256Of(content),
      source: path.join(source, 'wsusscn2.cab'),
    },
  });
  if (facts.kind !== 'found') throw new Error('nothing was found');
  expect(Date.parse(facts.manifest.date ?? '')).toBe(Date.parse(date));
  expect(await readdir(source)).toEqual(['wsusscn2.cab']);

  const untrusting = await inspect(trusting(), { kind: 'local', folder: source });
  expect(untrusting).toMatchObject({
    kind: 'problem',
    failure: { code: expect.stringMatching(/^catalog\./) },
  });
});

test('asks a server with HEAD, or for the first byte where HEAD is refused', async () => {
  const content = new Uint8Array(5000);
  const server = await startServer(content);
  const reachable = {
    kind: 'reachable',
    source: server.url,
    sizeBytes: 5000,
    lastModified: 'Tue, 09 Jun 2026 17:00:00 GMT',
    through: 'directly',
  };
  expect(await inspect(trusting(), internet(server.url))).toEqual(reachable);
  server.behave({ kind: 'status', status: 405 }, { kind: 'serve' });
  expect(await inspect(trusting(), internet(server.url))).toEqual(reachable);
  expect(server.seen.map((request) => request.method)).toEqual(['HEAD', 'HEAD', 'GET']);
  expect(server.seen.at(-1)?.headers.range).toBe('bytes=0-0');
  await server.close();
});

test('a server’s problem, and a trust that cannot be read, are told as what they are', async () => {
  const server = await startServer(new Uint8Array(1));
  server.behave({ kind: 'page', type: 'text/html', text: '<html>' });
  expect(await inspect(trusting(), internet(server.url))).toMatchObject({
    kind: 'problem',
    failure: { code: 'source.html' },
  });
  await server.close();
  const unreadable = failure(
    'answers.unreadable',
    { path: '/root.pem', cause: asItIs('it does not exist') },
    'trust',
  );
  const deps = { clock, openSource: async () => failWith(unreadable) };
  expect(await inspect(deps, internet(server.url))).toEqual({ kind: 'problem', failure: unreadable });
});
