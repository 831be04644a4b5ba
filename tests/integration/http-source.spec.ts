import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { Obtained } from '../../electron/ports/catalog-source.ts';
import type { Result } from '../../electron/shared/result.ts';
import { type MisbehavingServer, startServer } from '../support/misbehaving-server.ts';
import { noise } from '../support/signed-cabinets.ts';
import {
  createHashingVerifier,
  createHastyClock,
  httpDependencies,
  internet,
  manifestOf,
  obtainOverHttp,
  sha256Of,
} from '../support/source-parts.ts';
import { test as base, expect } from '../support/test-folder.ts';

const run = promisify(execFile);
const catalog = noise(3 * 1024 * 1024 + 7, 1);
const newerCatalog = noise(2 * 1024 * 1024 + 1, 2);
const halfBytes = 1_500_000;

const test = base.extend<{ server: MisbehavingServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
  server: async ({}, use) => {
    const server = await startServer(catalog);
    await use(server);
    await server.close();
  },
});

function expectFetched(result: Result<Obtained>) {
  if (!result.ok) throw new Error(`expected a catalog, got ${JSON.stringify(result.failure)}`);
  if (result.value.kind !== 'fetched') throw new Error(`expected a catalog, got ${result.value.kind}`);
  return result.value;
}

test('fetches, hashes and keeps the validators for the next run', async ({ folder, server }) => {
  const { result, events } = await obtainOverHttp(folder, internet(server.url));
  const fetched = expectFetched(result);
  expect(sha256Of(await readFile(fetched.path))).toBe(sha256Of(catalog));
  expect(fetched.evidence).toMatchObject({ sizeBytes: catalog.length, sha256: sha256Of(catalog) });
  expect(fetched.bytesFetched).toBe(catalog.length);
  expect(fetched.validators?.lastModified).toBe('Tue, 09 Jun 2026 17:00:00 GMT');
  expect(events.map((event) => event.kind)).toEqual(
    expect.arrayContaining(['looking', 'fetching', 'progress', 'verifying']),
  );
  expect(server.seen[0]?.headers['accept-encoding']).toBe('identity');
});

test('an unchanged catalog is not sent again', async ({ folder, server }) => {
  const first = expectFetched((await obtainOverHttp(folder, internet(server.url))).result);
  const held = manifestOf(catalog, server.url, first.validators);
  const { result } = await obtainOverHttp(path.join(folder, 'second'), internet(server.url), undefined, {
    held,
  });
  expect(result).toEqual({ ok: true, value: { kind: 'unchanged' } });
  expect(server.seen.at(-1)?.headers['if-none-match']).toBe(first.validators?.etag);
  expect(await readdir(path.join(folder, 'second/staging'))).toEqual([]);
});

test('Last-Modified serves where the server has no ETag', async ({ folder, server }) => {
  server.publish(catalog, { etag: null });
  const held = manifestOf(catalog, server.url, {
    etag: null,
    lastModified: 'Tue, 09 Jun 2026 17:00:00 GMT',
  });
  const { result } = await obtainOverHttp(folder, internet(server.url), undefined, { held });
  expect(result).toEqual({ ok: true, value: { kind: 'unchanged' } });
});

test('revalidation asks without conditions and compares the bytes', async ({ folder, server }) => {
  const held = manifestOf(catalog, server.url, { etag: '"stale"', lastModified: null });
  const { result } = await obtainOverHttp(folder, internet(server.url), undefined, {
    held,
    revalidate: true,
  });
  expect(server.seen[0]?.headers['if-none-match']).toBeUndefined();
  expect(result).toMatchObject({ ok: true, value: { kind: 'unchanged' } });
});

test('the same bytes under a new ETag are unchanged, and the new ETag is handed on', async ({
  folder,
  server,
}) => {
  const held = manifestOf(catalog, server.url, { etag: '"of another edge"', lastModified: null });
  const { result } = await obtainOverHttp(folder, internet(server.url), undefined, { held });
  expect(result).toMatchObject({ ok: true, value: { kind: 'unchanged', validators: { etag: /^"/ } } });
  expect(await readdir(path.join(folder, 'staging'))).toEqual([]);
});

test('validators of another address are not used', async ({ folder, server }) => {
  const held = manifestOf(catalog, 'http://elsewhere/wsusscn2.cab', { etag: '"x"', lastModified: null });
  await obtainOverHttp(folder, internet(server.url), undefined, { held });
  expect(server.seen[0]?.headers['if-none-match']).toBeUndefined();
});

test('a cut-off download continues where it stopped', async ({ folder, server }) => {
  server.behave({ kind: 'drop', afterBytes: halfBytes }, { kind: 'serve' });
  const { result, events } = await obtainOverHttp(folder, internet(server.url));
  expect(expectFetched(result).evidence.sha256).toBe(sha256Of(catalog));
  const [, again] = server.seen;
  expect(again?.headers.range).toMatch(/^bytes=\d{6,}-$/);
  expect(again?.headers['if-range']).toMatch(/^"/);
  const retry = events.find((event) => event.kind === 'retrying');
  expect(retry).toMatchObject({ failure: { code: 'source.cut-off', params: { promised: catalog.length } } });
  expect(expectFetched(result).bytesFetched).toBeLessThan(catalog.length);
});

test('without a strong ETag it starts over', async ({ folder, server }) => {
  for (const etag of [null, 'W/"weak"']) {
    server.publish(catalog, { etag });
    server.behave({ kind: 'drop', afterBytes: halfBytes }, { kind: 'serve' });
    const { result } = await obtainOverHttp(path.join(folder, String(etag?.length)), internet(server.url));
    expect(expectFetched(result).bytesFetched).toBe(catalog.length);
    expect(server.seen.at(-1)?.headers.range).toBeUndefined();
  }
});

test('a server that ignores ranges starts over', async ({ folder, server }) => {
  server.behave({ kind: 'drop', afterBytes: halfBytes }, { kind: 'ignore ranges' });
  const { result } = await obtainOverHttp(folder, internet(server.url));
  expect(expectFetched(result).bytesFetched).toBe(catalog.length);
  expect(server.seen.at(-1)?.headers.range).toBeDefined();
});

test('a catalog that was replaced in mid-download is fetched whole', async ({ folder, server }) => {
  server.behave({ kind: 'drop', afterBytes: halfBytes }, { kind: 'serve' });
  const { result } = await obtainOverHttp(folder, internet(server.url), undefined, {
    report: (event) => event.kind === 'retrying' && server.publish(newerCatalog),
  });
  expect(expectFetched(result).evidence.sha256).toBe(sha256Of(newerCatalog));
});

for (const [name, behaviour, code] of [
  ['another ETag', { kind: 'other etag' }, 'source.changed-midway'],
  ['another start', { kind: 'wrong range', contentRange: 'bytes 0-9/10' }, 'source.wrong-range'],
  ['nonsense', { kind: 'wrong range', contentRange: 'pages 1-2' }, 'source.wrong-range'],
  ['too long a body', { kind: 'other length', byBytes: 10 }, 'source.too-long'],
  ['too short a body', { kind: 'other length', byBytes: -10 }, 'source.cut-off'],
] as const) {
  test(`a continuation with ${name} is named and never taken`, async ({ folder, server }) => {
    server.behave({ kind: 'drop', afterBytes: halfBytes }, behaviour, { kind: 'serve' });
    const { result, events } = await obtainOverHttp(folder, internet(server.url));
    const named = [
      ...events.flatMap((event) => (event.kind === 'retrying' ? [event.failure.code] : [])),
      ...(result.ok ? [] : [result.failure.code]),
    ];
    expect(named).toContain(code);
    if (result.ok) expect(expectFetched(result).evidence.sha256).toBe(sha256Of(catalog));
  });
}

test('416 starts over', async ({ folder, server }) => {
  server.behave({ kind: 'drop', afterBytes: halfBytes }, { kind: 'status', status: 416 }, { kind: 'serve' });
  const { result } = await obtainOverHttp(folder, internet(server.url));
  expect(expectFetched(result).bytesFetched).toBe(catalog.length);
});

test('a complete download whose verdict is missing is not fetched again', async ({ folder, server }) => {
  expectFetched((await obtainOverHttp(folder, internet(server.url))).result);
  const again = expectFetched((await obtainOverHttp(folder, internet(server.url))).result);
  expect(again.bytesFetched).toBe(0);
  expect(again.evidence.sha256).toBe(sha256Of(catalog));
});

test('a continued download with a wrong verdict is fetched whole once more', async ({ folder, server }) => {
  server.behave({ kind: 'drop', afterBytes: halfBytes }, { kind: 'serve' });
  let verdicts = 0;
  const verifier = createHashingVerifier(() => {
    verdicts += 1;
    return verdicts > 1;
  });
  const { result } = await obtainOverHttp(folder, internet(server.url), httpDependencies({ verifier }));
  expect(expectFetched(result).bytesFetched).toBe(catalog.length);
  expect(server.seen.map((request) => request.headers.range !== undefined)).toEqual([false, true, false]);
});

test('a catalog that is not genuine is refused and leaves nothing', async ({ folder, server }) => {
  const verifier = createHashingVerifier(() => false);
  const { result } = await obtainOverHttp(folder, internet(server.url), httpDependencies({ verifier }));
  expect(result).toMatchObject({ ok: false, failure: { code: 'catalog.older' } });
  expect(await readdir(path.join(folder, 'staging'))).toEqual([]);
});

for (const [name, behaviour, expected] of [
  ['a web page', { kind: 'page', type: 'text/html; charset=utf-8', text: '<p>' }, { code: 'source.html' }],
  [
    'a sign-in page that calls itself a cabinet',
    { kind: 'page', type: 'application/octet-stream', text: '\n<!DOCTYPE html><html>' },
    { code: 'source.html' },
  ],
  ['gzip in transit', { kind: 'gzip' }, { code: 'source.encoded', params: { encoding: 'gzip' } }],
  ['nothing', { kind: 'empty' }, { code: 'source.empty' }],
  ['404', { kind: 'status', status: 404 }, { code: 'source.not-found', params: { status: 404 } }],
  ['403', { kind: 'status', status: 403 }, { code: 'source.forbidden' }],
  ['418', { kind: 'status', status: 418 }, { code: 'source.unexpected-answer' }],
  [
    'a range nobody asked for',
    { kind: 'wrong range', contentRange: 'x' },
    { code: 'source.unexpected-answer' },
  ],
  ['a redirection in circles', { kind: 'redirect', to: '/again' }, { code: 'source.too-many-redirects' }],
  ['a redirection to nowhere', { kind: 'redirect', to: 'file:///x' }, { code: 'source.redirect-refused' }],
] as const) {
  test(`${name} is named, not tried again, and leaves nothing`, async ({ folder, server }) => {
    server.behave(behaviour);
    const { result, events } = await obtainOverHttp(folder, internet(server.url));
    expect(result).toMatchObject({ ok: false, failure: expected });
    expect(events.some((event) => event.kind === 'retrying')).toBe(false);
    expect(await readdir(path.join(folder, 'staging'))).toEqual([]);
  });
}

test('follows redirections', async ({ folder, server }) => {
  server.behave({ kind: 'redirect', to: '/elsewhere.cab' }, { kind: 'serve' });
  const { result } = await obtainOverHttp(folder, internet(server.url));
  expect(expectFetched(result).evidence.sha256).toBe(sha256Of(catalog));
  expect(server.seen.map((request) => request.path)).toEqual(['/wsusscn2.cab', '/elsewhere.cab']);
});

test('a server with a passing problem is tried again, later each time', async ({ folder, server }) => {
  const clock = createHastyClock();
  server.behave({ kind: 'status', status: 503 }, { kind: 'status', status: 500 }, { kind: 'serve' });
  const { result } = await obtainOverHttp(folder, internet(server.url), httpDependencies({ clock }));
  expectFetched(result);
  expect(clock.waits).toEqual([2500, 5000]);
});

test('a server with a lasting problem is given up after five tries', async ({ folder, server }) => {
  server.behave({ kind: 'status', status: 503 });
  const { result, events } = await obtainOverHttp(folder, internet(server.url));
  expect(result).toMatchObject({ failure: { code: 'source.server-error', params: { status: 503 } } });
  expect(server.seen.length).toBe(5);
  expect(events.filter((event) => event.kind === 'retrying').length).toBe(4);
});

test('tries that get further do not count as failures in a row', async ({ folder, server }) => {
  const big = noise(12 * 1024 * 1024, 3);
  server.publish(big);
  server.behave({ kind: 'drop', afterBytes: 1_300_000 });
  const { result } = await obtainOverHttp(folder, internet(server.url));
  expect(expectFetched(result).evidence.sha256).toBe(sha256Of(big));
  expect(server.seen.length).toBeGreaterThan(6);
});

for (const behaviour of [{ kind: 'stall', afterBytes: halfBytes }, { kind: 'silence' }] as const) {
  test(`a server that falls silent (${behaviour.kind}) is left and tried again`, async ({
    folder,
    server,
  }) => {
    server.behave(behaviour, { kind: 'serve' });
    const deps = httpDependencies({ limits: { stallMs: 200 } });
    const { result, events } = await obtainOverHttp(folder, internet(server.url), deps);
    expectFetched(result);
    const retry = events.find((event) => event.kind === 'retrying');
    expect(retry).toMatchObject({ failure: { code: 'source.stalled', params: { seconds: 0.2 } } });
  });
}

test('a slow server is not a stalled one', async ({ folder, server }) => {
  server.behave({ kind: 'slow', pieceBytes: 8 * 1024 });
  const deps = httpDependencies({ limits: { stallMs: 1000 } });
  const { result, events } = await obtainOverHttp(folder, internet(server.url), deps);
  expectFetched(result);
  expect(events.some((event) => event.kind === 'retrying')).toBe(false);
});

test('cancel ends it in mid-download and keeps the part for the next run', async ({ folder, server }) => {
  const controller = new AbortController();
  server.behave({ kind: 'stall', afterBytes: halfBytes }, { kind: 'serve' });
  const cancelled = obtainOverHttp(folder, internet(server.url), undefined, { signal: controller.signal });
  const part = path.join(folder, 'staging/wsusscn2.cab.part');
  const partBytes = () =>
    stat(part).then(
      ({ size }) => size,
      () => 0,
    );
  await expect.poll(partBytes).toBeGreaterThanOrEqual(1024 * 1024);
  controller.abort();
  expect((await cancelled).result).toMatchObject({ ok: false, failure: { code: 'program.cancelled' } });
  expectFetched((await obtainOverHttp(folder, internet(server.url))).result);
  expect(server.seen.at(-1)?.headers.range).toBeDefined();
});

test('no room is seen before anything is fetched', async ({ folder, server }) => {
  const deps = httpDependencies({ limits: { spareBytes: Number.MAX_SAFE_INTEGER } });
  const { result } = await obtainOverHttp(folder, internet(server.url), deps);
  expect(result).toMatchObject({ ok: false, failure: { code: 'source.no-space' } });
  expect(await readdir(path.join(folder, 'staging'))).toEqual([]);
});

test('a disk that becomes full in mid-download is named, and more room continues it', async ({
  folder,
  server,
}) => {
  const staging = path.join(folder, 'staging');
  await mkdir(staging);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', staging]);
  try {
    const files = { ...createNodeFiles(), freeBytes: async () => 1e12 };
    const full = await obtainOverHttp(folder, internet(server.url), httpDependencies({ files }));
    expect(full.result).toMatchObject({ failure: { code: 'source.disk-full', params: { path: staging } } });
    // Room is left for whoever writes down what happened.
    await writeFile(path.join(staging, 'record'), noise(500_000, 3));
    await run('mount', ['-o', 'remount,size=8m', staging]);
    const deps = httpDependencies({ limits: { spareBytes: 0 } });
    const { result } = await obtainOverHttp(folder, internet(server.url), deps);
    expect(expectFetched(result).evidence.sha256).toBe(sha256Of(catalog));
    expect(expectFetched(result).bytesFetched).toBeLessThan(catalog.length);
  } finally {
    await run('umount', ['--lazy', staging]);
  }
});

test('a download of unknown length that fills the disk leaves it as it was', async ({ folder, server }) => {
  const staging = path.join(folder, 'staging');
  await mkdir(staging);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', staging]);
  try {
    server.behave({ kind: 'endless' });
    const files = { ...createNodeFiles(), freeBytes: async () => 1e12 };
    const full = await obtainOverHttp(folder, internet(server.url), httpDependencies({ files }));
    expect(full.result).toMatchObject({ failure: { code: 'source.disk-full' } });
    expect(await readdir(staging)).toEqual([]);
  } finally {
    await run('umount', ['--lazy', staging]);
  }
});

test('a server that calls unchanged what nobody asked it about is not believed', async ({
  folder,
  server,
}) => {
  server.behave({ kind: 'status', status: 304 });
  const { result } = await obtainOverHttp(folder, internet(server.url));
  expect(result).toMatchObject({ failure: { code: 'source.unexpected-answer', params: { status: 304 } } });
  const held = manifestOf(catalog, server.url, { etag: '"known"', lastModified: null });
  const again = await obtainOverHttp(folder, internet(server.url), undefined, { held, revalidate: true });
  expect(again.result).toMatchObject({ failure: { code: 'source.unexpected-answer' } });
});

test('a closed port and an unknown name are told apart', async ({ folder, server }) => {
  const { port } = server;
  await server.close();
  const refused = await obtainOverHttp(folder, internet(`http://127.0.0.1:${port}/x`));
  expect(refused.result).toMatchObject({ failure: { code: 'source.refused' } });
  const unknown = await obtainOverHttp(folder, internet('http://catalog.invalid/x'));
  expect(unknown.result).toMatchObject({
    failure: { code: 'source.dns', params: { host: 'catalog.invalid' } },
  });
});

test('an address with a password is refused and not repeated', async ({ folder }) => {
  const { result } = await obtainOverHttp(folder, internet('http://me:planted-secret@127.0.0.1:9/x'));
  expect(result).toMatchObject({ ok: false, failure: { code: 'source.url-holds-password' } });
  expect(JSON.stringify(result)).not.toContain('planted-secret');
});
