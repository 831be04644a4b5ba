import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import {
  type PracticeSite,
  type PracticeSiteRequest,
  startPracticeSite,
} from '../../electron/adapters/practice/practice-site.ts';
import { prepareSampleCatalogs } from '../../electron/adapters/practice/sample-catalogs.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { createAuthenticodeVerifier } from '../../electron/adapters/signature/authenticode-verifier.ts';
import { readTrustedRootFiles } from '../../electron/adapters/signature/trusted-roots.ts';
import { checkAnswers } from '../../electron/core/check-answers.ts';
import { processesNaming } from '../support/processes.ts';
import { testAccountPrefix } from '../support/test-accounts.ts';
import { test as base, expect } from '../support/test-folder.ts';

const programs = createNodePrograms();

interface Fixtures {
  /** Starts a practice site in the test's folder, with catalogs that were made before; stopped afterwards. */
  readonly start: (request?: Partial<PracticeSiteRequest>) => Promise<PracticeSite>;
}

const test = base.extend<Fixtures, { readonly madeCatalogs: string }>({
  madeCatalogs: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-catalogs-'));
      const made = path.join(folder, 'catalogs');
      const { payloadBytes = 0, clock } = requestIn(folder);
      await prepareSampleCatalogs({ folder: made, payloadBytes, programs, clock });
      await use(made);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  start: async ({ folder, madeCatalogs }, use) => {
    const running: PracticeSite[] = [];
    await use(async (wanted) => {
      const request = { ...requestIn(folder), ...wanted };
      await cp(madeCatalogs, path.join(request.folder, 'catalogs'), {
        recursive: true,
        preserveTimestamps: true,
      });
      const started = await startPracticeSite(request);
      if (!started.ok) throw new Error(JSON.stringify(started.failure));
      running.push(started.value);
      return started.value;
    });
    for (const site of running) await site.stop();
  },
});

function requestIn(folder: string): PracticeSiteRequest {
  return {
    folder: path.join(folder, 'practice'),
    programs,
    files: createNodeFiles(),
    clock: { now: () => new Date('2026-07-01T12:00:00Z') },
    machine: { account: () => 'root', hasRights: async () => true },
    payloadBytes: 256 * 1024,
    bytesPerSecond: 1024 * 1024 * 1024,
  };
}

test('serves version 1, then version 2, both signed to the root that it suggests', async ({ start }) => {
  const site = await start();
  const { catalogUrl, publishedVersion } = site.describe();
  expect(publishedVersion).toBe(1);
  const answers = site.suggestAnswers();
  expect(answers.catalog).toMatchObject({ kind: 'internet', url: catalogUrl, proxy: 'none' });
  const [root = ''] = answers.trust;

  const first = await download(catalogUrl);
  await expectSigned(first.bytes, root, site.folder);
  expect(first.etag).toBe(`"${createHash('sha256').update(first.bytes).digest('hex')}"`);
  expect(first.lastModified).toBe('Tue, 12 May 2026 19:00:00 GMT');

  expect(await site.publishVersion2()).toMatchObject({ ok: true, value: { publishedVersion: 2 } });
  const second = await download(catalogUrl, { 'if-none-match': first.etag });
  expect(second.status).toBe(200);
  expect(second.lastModified).toBe('Tue, 09 Jun 2026 19:00:00 GMT');
  await expectSigned(second.bytes, root, site.folder);
  expect(second.etag).not.toBe(first.etag);
  expect(await download(catalogUrl, { 'if-none-match': second.etag })).toMatchObject({ status: 304 });
});

test('PkgSource itself takes the sample catalogs as genuine, and knows their dates', async ({ start }) => {
  const site = await start();
  const roots = await readTrustedRootFiles(createNodeFiles(), site.suggestAnswers().trust);
  if (!roots.ok) throw new Error(JSON.stringify(roots.failure));
  // Signed when the test began, which is after the practice site's own clock.
  const clock = { now: () => new Date() };
  const verifier = createAuthenticodeVerifier({ trustedRoots: roots.value, clock });
  const dates: unknown[] = [];
  for (const version of [1, 2]) {
    const at = path.join(site.folder, 'catalogs', `version-${version}.cab`);
    const verification = verifier.begin();
    await verification.update(await readFile(at));
    const judged = await verification.finish(at);
    if (!judged.ok) throw new Error(JSON.stringify(judged.failure));
    expect(judged.value.signer).toBe('PkgSource Practice Publisher');
    dates.push(judged.value.date);
  }
  expect(dates).toEqual(['2026-05-12T19:00:00.000Z', '2026-06-09T19:00:00.000Z']);
});

test('suggests answers that Setup takes as they are, all of it inside the practice folder', async ({
  start,
}) => {
  const site = await start();
  const answers = site.suggestAnswers();
  expect(checkAnswers(answers, 'linux')).toEqual([]);
  for (const at of [
    answers.destination,
    ...answers.trust,
    ...answers.distributionPoints.map((dp) => dp.path),
  ]) {
    expect(at.startsWith(`${site.folder}/`)).toBe(true);
  }
  expect(site.environment).toEqual({
    PKGSOURCE_PRACTICE: '1',
    PKGSOURCE_HOME: path.dirname(site.folder),
    PKGSOURCE_SMB_CONF: site.smb.confPath,
  });
});

test('resumes a download by range, and only of the same version', async ({ start }) => {
  const site = await start();
  const { catalogUrl } = site.describe();
  const whole = await download(catalogUrl);
  const rest = await download(catalogUrl, { range: 'bytes=1000-', 'if-range': whole.etag });
  expect(rest.status).toBe(206);
  expect(rest.bytes.equals(whole.bytes.subarray(1000))).toBe(true);
  await site.publishVersion2();
  const anew = await download(catalogUrl, { range: 'bytes=1000-', 'if-range': whole.etag });
  expect(anew.status).toBe(200);
});

test('makes its catalogs on the first start, and keeps no key that could sign another', async ({
  folder,
}) => {
  const started = await startPracticeSite(requestIn(folder));
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  await started.value.stop();
  const names = await readdir(started.value.folder, { recursive: true });
  expect(names).toContain('catalogs/version-2.cab');
  expect(names.filter((name) => /\.(key|csr)$/.test(name) || name.includes('authority'))).toEqual([]);
});

test('sweeps the keys of a first start that was killed', async ({ folder, start }) => {
  const killed = path.join(folder, 'practice', '.catalogs-killed');
  await mkdir(killed, { recursive: true });
  await writeFile(path.join(killed, 'signer.key'), 'a key');
  const site = await start();
  expect(await readdir(site.folder)).not.toContain('.catalogs-killed');
});

test('names its folder as it is, also when it is reached through a link', async ({ folder, start }) => {
  await symlink(folder, path.join(folder, 'link'));
  const site = await start({ folder: path.join(folder, 'link', 'practice') });
  expect(site.folder).toBe(path.join(folder, 'practice'));
});

test('remembers what is published, and its address, across a restart', async ({ start }) => {
  const first = await start();
  await first.publishVersion2();
  const before = first.describe();
  const { etag } = await download(before.catalogUrl);
  await first.stop();
  const second = await start();
  expect(second.describe()).toEqual({ ...before, publishedVersion: 2 });
  expect((await download(before.catalogUrl)).etag).toBe(etag);
});

test('refuses a second start while it runs, and leaves the first alone', async ({ folder, start }) => {
  const site = await start();
  const second = await startPracticeSite(requestIn(folder));
  expect(second).toMatchObject({
    ok: false,
    failure: { code: 'practice.already-running', params: { folder: site.folder } },
  });
  expect(await processesNaming(site.smb.confPath)).not.toEqual([]);
  expect((await download(site.describe().catalogUrl)).status).toBe(200);
});

test('of two first starts at once, one wins', async ({ folder }) => {
  const both = await Promise.all([
    startPracticeSite(requestIn(folder)),
    startPracticeSite(requestIn(folder)),
  ]);
  for (const started of both) if (started.ok) await started.value.stop();
  expect(both.filter((started) => started.ok)).toHaveLength(1);
  expect(both.find((started) => !started.ok)).toMatchObject({
    failure: { code: 'practice.already-running' },
  });
});

test('says so when another program took its port', async ({ folder, start }) => {
  const mine = await start();
  const url = new URL(mine.describe().catalogUrl);
  const elsewhere = path.join(folder, 'elsewhere');
  const other = await start({ folder: elsewhere });
  await other.stop();
  const at = path.join(elsewhere, 'practice.json');
  const state = JSON.parse(await readFile(at, 'utf8')) as object;
  await writeFile(at, JSON.stringify({ ...state, catalogPort: Number(url.port) }));
  expect(await startPracticeSite({ ...requestIn(folder), folder: elsewhere })).toMatchObject({
    ok: false,
    failure: { code: 'practice.port-taken', params: { port: Number(url.port) } },
  });
});

test('lets the invoker into a share that its group has, with a login nobody else can read', async ({
  start,
}) => {
  const site = await start();
  const { distributionPoints } = site.suggestAnswers();
  const [berlin] = distributionPoints;
  if (berlin === undefined) throw new Error('there are no distribution points');
  const { confPath, port, loginPath } = site.smb;
  expect((await stat(loginPath)).mode & 0o777).toBe(0o600);
  const acl = 'S-1-5-32-544:F,S-1-22-2-0:F';
  const shared = await run('net', [
    '-s',
    confPath,
    'usershare',
    'add',
    'Try',
    berlin.path,
    '',
    acl,
    'guest_ok=n',
  ]);
  expect(shared).toMatchObject({ code: 0 });
  const access = ['-s', confPath, '-p', String(port), '-A', loginPath, '//127.0.0.1/Try'];
  expect(await run('smbclient', [...access, '-c', 'mkdir made; ls'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('made'),
  });
});

test('stops without leaving a process', async ({ start }) => {
  const site = await start();
  await site.stop();
  await expect.poll(() => processesNaming(site.folder)).toEqual([]);
  await expect(download(site.describe().catalogUrl)).rejects.toThrow();
});

test('touches nothing of the machine', async ({ start }) => {
  const before = await machineState();
  const site = await start();
  await site.publishVersion2();
  await site.stop();
  expect(await machineState()).toEqual(before);
});

test('says which rights are missing before it makes anything', async ({ folder }) => {
  const machine = { account: () => 'somebody', hasRights: async () => false };
  expect(await startPracticeSite({ ...requestIn(folder), machine })).toMatchObject({
    ok: false,
    failure: { code: 'rights.missing', params: { account: 'somebody' } },
  });
  expect(await readdir(folder)).toEqual([]);
});

test('names the program that is missing, with its package', async ({ folder }) => {
  const without = {
    run: async (request: Parameters<typeof programs.run>[0]) =>
      request.program === 'gcab' ? ({ kind: 'missing' } as const) : programs.run(request),
  };
  expect(await startPracticeSite({ ...requestIn(folder), programs: without })).toMatchObject({
    ok: false,
    failure: { code: 'practice.program-missing', params: { program: 'gcab', package: 'gcab' } },
  });
});

test('says so when its folder cannot be made or its state is damaged', async ({ folder }) => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  expect(
    await startPracticeSite({ ...requestIn(folder), folder: path.join(file, 'practice') }),
  ).toMatchObject({
    ok: false,
    failure: { code: 'program.file-failed' },
  });
  await writeFile(path.join(folder, 'practice.json'), '{"format":1}');
  expect(await startPracticeSite({ ...requestIn(folder), folder })).toMatchObject({
    ok: false,
    failure: { code: 'practice.state-damaged' },
  });
});

for (const roomMB of [1, 3]) {
  test(`says so when the disk is full (${roomMB} MiB), and starts once there is room`, async ({ folder }) => {
    const disk = path.join(folder, 'practice');
    await mkdir(disk);
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${roomMB}m`, 'tmpfs', disk]);
    expect(mounted).toMatchObject({ code: 0 });
    try {
      // Both versions with their unsigned cabinets need more: some tool meets the end of the disk.
      const request = { ...requestIn(folder), payloadBytes: 1024 * 1024 };
      const full = await startPracticeSite(request);
      expect(full.ok ? null : full.failure.code).toMatch(
        /^(practice\.catalogs-failed|program\.file-failed)$/,
      );
      expect((await readdir(disk)).filter((name) => name.startsWith('.') || name === 'catalogs')).toEqual([]);
      await run('mount', ['-o', 'remount,size=64m', disk]);
      const started = await startPracticeSite(request);
      if (!started.ok) throw new Error(JSON.stringify(started.failure));
      await started.value.stop();
    } finally {
      await run('umount', ['--lazy', disk]);
    }
  });
}

async function download(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers });
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    lastModified: answer.headers.get('last-modified'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

async function expectSigned(catalog: Buffer, root: string, folder: string): Promise<void> {
  const at = path.join(folder, 'downloaded.cab');
  await writeFile(at, catalog);
  const verified = await run('osslsigncode', ['verify', '-CAfile', root, '-TSA-CAfile', root, '-in', at]);
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('Succeeded') });
}

async function run(program: string, args: readonly string[]) {
  const outcome = await programs.run({ program, args, timeoutMs: 30_000 });
  if (outcome.kind !== 'exited') throw new Error(`${program} ${outcome.kind}`);
  return outcome;
}

/** What an SMB server or Setup could change outside the practice folder. Other tests make accounts meanwhile. */
async function machineState(): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const file of ['/etc/passwd', '/etc/group', '/etc/samba/smb.conf']) {
    const lines = (await readFile(file, 'utf8')).split('\n');
    state[file] = lines.filter((line) => !line.startsWith(testAccountPrefix));
  }
  for (const folder of [
    '/etc/samba',
    '/etc/cron.d',
    '/etc/systemd/system',
    '/var/lib/samba',
    '/var/log/samba',
  ]) {
    const names = (await readdir(folder, { recursive: true }).catch(() => [])).sort();
    state[folder] = await Promise.all(
      names.map(async (name) => {
        const facts = await stat(path.join(folder, name)).catch(() => null);
        return [name, facts?.mtimeMs, facts?.size];
      }),
    );
  }
  return state;
}
