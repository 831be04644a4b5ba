import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createSmbCarrier } from '../../../electron/adapters/smb/smb-carrier.ts';
import type { Distributor } from '../../../electron/ports/distributor.ts';
import type { Secrets } from '../../../electron/ports/secrets.ts';
import type { DistributionPointSetting } from '../../../electron/shared/answers.ts';
import { succeed } from '../../../electron/shared/result.ts';
import {
  distributeTo,
  holdsExactly,
  lastOf,
  pointAt,
  publishCatalog,
  testDistributor,
} from '../../support/distribution-parts.ts';
import { startSambaServer, type TestSambaServer } from '../../support/samba-server.ts';
import { secretsOf } from '../../support/secrets-of.ts';
import { test as base, expect } from '../../support/test-folder.ts';

const megabyte = 1024 * 1024;

interface SmbSite {
  readonly server: TestSambaServer;
  readonly behind: string;
  readonly point: DistributionPointSetting;
  distributorWith(secrets?: Secrets, stallMs?: number): Distributor;
  stopServer(): Promise<void>;
}

const test = base.extend<{ site: SmbSite }>({
  site: async ({ folder }, use) => {
    const behind = path.join(folder, 'dp');
    await mkdir(behind);
    const shares = [
      { name: 'dp', path: behind, options: { 'read only': 'no', 'force user': 'root' } },
      { name: 'reading', path: behind, options: { 'read only': 'yes' } },
    ];
    const server = await startSambaServer(folder, { users: ['ann'], shares });
    let stopping: Promise<void> | null = null;
    const stopServer = () => {
      stopping ??= server.stop();
      return stopping;
    };
    const known = await secretsOf(server, 'ann');
    await use({
      ...{ server, behind, stopServer, point: pointAt('dp', '\\\\127.0.0.1\\dp', { credential: 'ann' }) },
      distributorWith: (secrets = known, stallMs = 10_000) =>
        testDistributor(folder, {
          smb: createSmbCarrier({ secrets, configFile: server.confPath, stallMs, renameWaitsMs: [] }),
        }),
    });
    await stopServer();
  },
});

test('a wrong password, an unknown credential, a missing share, a read-only share: each is named', async ({
  folder,
  site,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const { point, server, behind } = site;
  const wrong: Secrets = {
    ...(await secretsOf(server, 'ann')),
    read: async () => succeed({ user: server.users.ann ?? '', password: 'not this one' }),
  };
  const refused = await distributeTo(site.distributorWith(wrong), catalog, [point]);
  expect(lastOf(refused, 'dp')).toMatchObject({ kind: 'failed', failure: { code: 'dp.sign-in-refused' } });
  expect(JSON.stringify(refused)).not.toContain('not this one');

  const targets = [
    { ...point, name: 'credential', credential: 'nobody' },
    { ...point, name: 'share', path: '\\\\127.0.0.1\\gone' },
    { ...point, name: 'folder', path: '\\\\127.0.0.1\\dp\\gone' },
    { ...point, name: 'reading', path: '\\\\127.0.0.1\\reading' },
  ];
  const events = await distributeTo(site.distributorWith(), catalog, targets);
  const codeOf = (name: string) => {
    const last = lastOf(events, name);
    return last && 'failure' in last ? last.failure.code : last?.kind;
  };
  expect(targets.map(({ name }) => codeOf(name))).toEqual([
    'dp.credential-missing',
    'dp.share-missing',
    'dp.folder-missing',
    'dp.no-rights',
  ]);
  expect(await readdir(behind)).toEqual([]);
});

test('a server that dies in mid-copy is unreachable; the old catalog stays', async ({ folder, site }) => {
  const old = await publishCatalog(folder, 'old', megabyte);
  const catalog = await publishCatalog(folder, 'PkgSource', 3 * megabyte);
  const { point, behind } = site;
  await distributeTo(site.distributorWith(), old, [point]);
  let stopped: Promise<void> | null = null;
  const events = await distributeTo(site.distributorWith(), catalog, [{ ...point, maxMBps: 2 }], {
    report: ({ kind }) => {
      if (kind === 'copying') stopped ??= site.stopServer();
    },
  });
  await stopped;
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'unreachable', failure: { code: 'dp.unreachable' } });
  expect(events.some(({ kind }) => kind === 'retrying')).toBe(true);
  expect(await holdsExactly(behind, old)).toBe(true);
});

test('a limit so low that a piece takes longer than a stall is no stall', async ({ folder, site }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 5000);
  const slow = { ...site.point, maxMBps: 0.001 };
  const events = await distributeTo(site.distributorWith(undefined, 2500), catalog, [slow]);
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'in sync', bytesWritten: 5000 });
  expect(events.filter(({ kind }) => kind === 'retrying')).toEqual([]);
});

test('a share that is removed in mid-copy is named, and the old catalog stays', async ({ folder, site }) => {
  const old = await publishCatalog(folder, 'old', megabyte);
  const catalog = await publishCatalog(folder, 'PkgSource', 3 * megabyte);
  const { point, behind, server } = site;
  await distributeTo(site.distributorWith(), old, [point]);
  let removed: Promise<unknown> | null = null;
  const events = await distributeTo(site.distributorWith(), catalog, [{ ...point, maxMBps: 1 }], {
    report: ({ kind }) => {
      if (kind === 'copying') removed ??= removeShare(server);
    },
  });
  await removed;
  expect(['failed', 'unreachable']).toContain(lastOf(events, 'dp')?.kind);
  expect(await holdsExactly(behind, old)).toBe(true);
});

test('a cancel ends the client within a second', async ({ folder, site }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 4 * megabyte);
  const abort = new AbortController();
  let cancelledAtMs = 0;
  const events = await distributeTo(site.distributorWith(), catalog, [{ ...site.point, maxMBps: 1 }], {
    signal: abort.signal,
    report: ({ kind }) => {
      if (kind !== 'copying' || cancelledAtMs > 0) return;
      cancelledAtMs = Date.now();
      abort.abort();
    },
  });
  expect(Date.now() - cancelledAtMs).toBeLessThan(1000);
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'failed', failure: { code: 'program.cancelled' } });
  await distributeTo(site.distributorWith(), catalog, [site.point], { runId: 'run-2' });
  expect((await readdir(site.behind)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
});

/** Takes the share out of the configuration, and ends its connections as an administrator would. */
async function removeShare({ confPath }: TestSambaServer): Promise<void> {
  const text = await readFile(confPath, 'utf8');
  await writeFile(confPath, text.replace(/^\[dp\]$[^[]*/m, ''));
  await promisify(execFile)('smbcontrol', ['-s', confPath, 'smbd', 'reload-config']);
  await promisify(execFile)('smbcontrol', ['-s', confPath, 'smbd', 'close-share', 'dp']);
}
