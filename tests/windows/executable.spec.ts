import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import packageFacts from '../../package.json' with { type: 'json' };
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSyncedSite, makeWindowsSite } from './windows-site.ts';
import { expect, test } from './windows-test.ts';
import { windowsPath } from './wine.ts';

test('pkgsource.exe runs by itself and says its version', async ({ pkgsource }) => {
  expect(await pkgsource.run(['--version'])).toEqual({
    code: 0,
    stdout: `${packageFacts.version}\n`,
    stderr: '',
  });
});

test('check says that PowerShell does not answer, with a remedy, and ends with “rights missing”', async ({
  pkgsource,
}) => {
  // Wine's powershell.exe prints nothing and ends with 0, as a security product may make the real one do.
  const { code, stdout } = await pkgsource.run(['check', '--json']);
  const { checks } = JSON.parse(stdout) as {
    checks: { id: string; outcome: string; remedy: string | null }[];
  };
  const findings = Object.fromEntries(checks.map((check) => [check.id, check]));
  expect(findings['share-server']).toMatchObject({
    outcome: 'failed',
    remedy: expect.stringContaining('PowerShell’s answer cannot be understood'),
  });
  expect(findings.scheduler).toMatchObject({
    outcome: 'failed',
    remedy: expect.stringContaining('PowerShell’s answer cannot be understood'),
  });
  expect(findings.time).toMatchObject({ outcome: 'passed' });
  expect(code).toBe(7);
});

test('Setup gets as far as Windows answers, changes nothing, and says what does not answer', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const [drive, source] = [path.join(folder, 'drive'), path.join(folder, 'source')];
  for (const at of [drive, source]) await mkdir(at);
  await copyFile(catalogs.version1, path.join(source, 'wsusscn2.cab'));
  const answers = path.join(folder, 'answers.json');
  await writeFile(
    answers,
    JSON.stringify({
      version: 1,
      destination: `${await wine.addDrive(drive)}Sites`,
      share: { smsAdministrators: null },
      catalog: { kind: 'local', folder: windowsPath(source) },
      trust: [windowsPath(catalogs.root)],
    }),
  );
  const dryRun = ['setup', '--answers', windowsPath(answers), '--dry-run', '--json'];
  const { code, stdout } = await pkgsource.run(dryRun);
  const { failures } = JSON.parse(stdout) as { failures: { code: string; remedy: string }[] };
  // The destination, the catalog and its signature were looked at: nothing about them is reported.
  expect(failures.map((found) => found.code).sort()).toEqual([
    'scheduler.not-ready',
    'share-server.not-ready',
    'windows.garbled-answer',
  ]);
  for (const { remedy } of failures) expect(remedy).not.toBe('');
  expect(code).toBe(2);
  expect(await sha256OfFile(path.join(drive, 'Sites'))).toBeNull();
});

test('a site on one drive brings each version to distribution points on other drives', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const site = await makeWindowsSite(wine, folder, { trust: catalogs.root });
  for (const version of [catalogs.version1, catalogs.version2]) {
    await site.offer(version);
    const run = await pkgsource.run(['sync', '--site', site.destination, '--json']);
    expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
    const offered = await sha256OfFile(version);
    expect(await site.hashes()).toEqual([offered, offered, offered]);
    expect(await site.leftovers()).toEqual([]);
  }
  const log = await readFile(path.join(path.dirname(site.packageSource), 'Logs/sync.log'), 'utf8');
  expect(log.split('\n').filter((line) => / (warn|error) /.test(line))).toEqual([]);

  const status = await pkgsource.run(['status', '--site', site.destination.toLowerCase(), '--json']);
  const shown = JSON.parse(status.stdout) as { distributionPoints: { state: string; sha256: string }[] };
  const newest = await sha256OfFile(catalogs.version2);
  expect(shown.distributionPoints.map(({ state, sha256 }) => [state, sha256])).toEqual([
    ['in sync', newest],
    ['in sync', newest],
  ]);
  expect(status.code).toBe(0);
});

test('verify finds and repairs a copy that somebody changed', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const site = await makeSyncedSite({ pkgsource, wine, folder, catalogs });
  await writeFile(path.join(site.points[0] ?? '', 'wsusscn2.cab'), 'MSCF but not the catalog');
  const verified = await pkgsource.run(['verify', '--site', site.destination, '--json']);
  expect(verified, verified.stdout + verified.stderr).toMatchObject({ code: 0 });
  const offered = await sha256OfFile(catalogs.version1);
  expect(await site.hashes()).toEqual([offered, offered]);
});

test('the catalog comes over HTTP, and an unchanged one is not fetched again', async ({
  pkgsource,
  wine,
  folder,
  catalogs,
}) => {
  const content = await readFile(catalogs.version1);
  const statuses: number[] = [];
  const server = http.createServer((request, response) => {
    const unchanged = request.headers['if-none-match'] === '"v1"';
    statuses.push(unchanged ? 304 : 200);
    response.writeHead(statuses.at(-1) ?? 500, {
      etag: '"v1"',
      'content-length': unchanged ? 0 : content.length,
    });
    response.end(unchanged || request.method === 'HEAD' ? undefined : content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const site = await makeWindowsSite(wine, folder, {
      trust: catalogs.root,
      points: 1,
      catalog: {
        kind: 'internet',
        url: `http://127.0.0.1:${port}/wsusscn2.cab`,
        proxy: 'none',
        extraCertificates: [],
      },
    });
    for (const expected of [200, 304]) {
      const run = await pkgsource.run(['sync', '--site', site.destination, '--json']);
      expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
      expect(statuses.at(-1)).toBe(expected);
    }
    const offered = await sha256OfFile(catalogs.version1);
    expect(await site.hashes()).toEqual([offered, offered]);
  } finally {
    server.close();
  }
});
