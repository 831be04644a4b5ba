import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSmbCarrier } from '../../../electron/adapters/smb/smb-carrier.ts';
import type { Distributor } from '../../../electron/ports/distributor.ts';
import type { DistributionPointSetting } from '../../../electron/shared/answers.ts';
import {
  distributeTo,
  holdsExactly,
  lastOf,
  manifestOf,
  pointAt,
  publishCatalog,
  testDistributor,
} from '../../support/distribution-parts.ts';
import { startSambaServer } from '../../support/samba-server.ts';
import { secretsOf } from '../../support/secrets-of.ts';
import { test as base, expect } from '../../support/test-folder.ts';

const megabyte = 1024 * 1024;

/** A distribution point of one kind, and the folder behind it. */
interface Destination {
  readonly distributor: Distributor;
  readonly point: DistributionPointSetting;
  readonly behind: string;
}

const kinds = {
  'a folder': null,
  'an SMB share': {},
  'an SMB share that requires signing': { 'server signing': 'mandatory' },
  'an SMB share that requires encryption': { 'server smb encrypt': 'required' },
} as const;

for (const [kind, globalOptions] of Object.entries(kinds)) {
  const test = base.extend<{ destination: Destination }>({
    destination: async ({ folder }, use) => {
      const behind = path.join(folder, 'dp', 'catalog folder; &x');
      await mkdir(behind, { recursive: true });
      if (globalOptions === null) {
        await use({ distributor: testDistributor(folder), point: pointAt('dp', behind), behind });
        return;
      }
      const server = await startSambaServer(folder, {
        ...{ users: ['ann'], globalOptions },
        shares: [
          {
            ...{ name: 'dp$', path: path.join(folder, 'dp') },
            options: { 'read only': 'no', 'force user': 'root' },
          },
        ],
      });
      const secrets = await secretsOf(server, 'ann');
      const smb = createSmbCarrier({
        secrets,
        configFile: server.confPath,
        stallMs: 10_000,
        renameWaitsMs: [],
      });
      const point = pointAt('dp', '\\\\127.0.0.1\\dp$\\catalog folder; &x', { credential: 'ann' });
      await use({ distributor: testDistributor(folder, { smb }), point, behind });
      await server.stop();
    },
  });

  test.describe(kind, () => {
    test('gets the catalog, proven, and nothing else', async ({ folder, destination }) => {
      const { distributor, point, behind } = destination;
      const catalog = await publishCatalog(folder, 'PkgSource', 3 * megabyte + 5);
      const events = await distributeTo(distributor, catalog, [point]);
      expect(lastOf(events, 'dp')).toMatchObject({
        ...{ kind: 'in sync', sha256: catalog.manifest.sha256, proof: 'read-back' },
        bytesWritten: catalog.bytes.length,
      });
      expect(await holdsExactly(behind, catalog)).toBe(true);
      expect((await readdir(behind)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
    });

    test('is left alone while it is as it was proven; replaced when there is a newer one', async ({
      folder,
      destination: { distributor, point, behind },
    }) => {
      const old = await publishCatalog(folder, 'old', megabyte);
      await distributeTo(distributor, old, [point]);
      const before = await stat(path.join(behind, 'wsusscn2.cab'), { bigint: true });
      const again = await distributeTo(distributor, old, [point]);
      expect(again).toMatchObject([{ kind: 'in sync', bytesWritten: 0 }]);
      const after = await stat(path.join(behind, 'wsusscn2.cab'), { bigint: true });
      expect([after.ino, after.atimeNs]).toEqual([before.ino, before.atimeNs]);
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      expect(lastOf(await distributeTo(distributor, catalog, [point]), 'dp')).toMatchObject({
        bytesWritten: megabyte,
      });
      expect(await holdsExactly(behind, catalog)).toBe(true);
    });

    test('is recognized when somebody filled it by hand', async ({ folder, destination }) => {
      const { distributor, point, behind } = destination;
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      await copyFile(catalog.path, path.join(behind, 'wsusscn2.cab'));
      const events = await distributeTo(distributor, catalog, [point]);
      expect(lastOf(events, 'dp')).toMatchObject({ kind: 'in sync', bytesWritten: 0, proof: 'read-back' });
      expect(await holdsExactly(behind, catalog)).toBe(true);
    });

    test('is repaired when its bytes were changed, and what lay there is named', async ({
      folder,
      destination,
    }) => {
      const { distributor, point, behind } = destination;
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      await distributeTo(distributor, catalog, [point]);
      const damaged = Buffer.from(catalog.bytes);
      damaged[megabyte / 2] = (damaged[megabyte / 2] ?? 0) ^ 1;
      await writeFile(path.join(behind, 'wsusscn2.cab'), damaged);
      const events = await distributeTo(distributor, catalog, [point], { reprove: true });
      expect(await holdsExactly(behind, catalog)).toBe(true);
      expect(lastOf(events, 'dp')).toMatchObject({ replacedSha256: manifestOf(damaged).sha256 });
      // What we left there ourselves is nothing to tell of when the next catalog replaces it.
      const next = await publishCatalog(folder, 'next', megabyte + 1);
      expect(lastOf(await distributeTo(distributor, next, [point]), 'dp')).toMatchObject({
        ...{ kind: 'in sync', bytesWritten: megabyte + 1, replacedSha256: null },
      });
    });

    test('is cleaned of what dead runs left, and a complete copy among it is used', async ({
      folder,
      destination: { distributor, point, behind },
    }) => {
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      const hashStart = catalog.manifest.sha256.slice(0, 8);
      await writeFile(path.join(behind, '.wsusscn2.cab.run-a.01234567.partial'), 'half');
      await writeFile(path.join(behind, `.wsusscn2.cab.run-b.${hashStart}.partial`), 'half');
      await copyFile(catalog.path, path.join(behind, `.wsusscn2.cab.run-c.${hashStart}.partial`));
      await writeFile(path.join(behind, '.catalog.json.run-a.partial'), '{');
      const events = await distributeTo(distributor, catalog, [point]);
      expect(lastOf(events, 'dp')).toMatchObject({ kind: 'in sync', bytesWritten: 0 });
      expect(await holdsExactly(behind, catalog)).toBe(true);
      expect((await readdir(behind)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
    });

    test('gets the catalog at the speed that it is allowed, checked by its size alone', async ({
      folder,
      destination: { distributor, point, behind },
    }) => {
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      const slow = { ...point, maxMBps: 2, proof: 'size' } as const;
      const startedAtMs = Date.now();
      const events = await distributeTo(distributor, catalog, [slow]);
      expect(lastOf(events, 'dp')).toMatchObject({ kind: 'in sync', proof: 'size' });
      // 1,048,576 bytes at 2,000,000 a second: a limit that is not kept would show as a shorter time.
      expect(Date.now() - startedAtMs).toBeGreaterThan(450);
      expect(await holdsExactly(behind, catalog)).toBe(true);
    });

    test('refuses a source that is not what its manifest says, and keeps the old catalog', async ({
      folder,
      destination: { distributor, point, behind },
    }) => {
      const old = await publishCatalog(folder, 'old', megabyte);
      await distributeTo(distributor, old, [point]);
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      await writeFile(catalog.path, Buffer.concat([catalog.bytes.subarray(1), Buffer.from('x')]));
      for (const proof of ['read-back', 'size'] as const) {
        const events = await distributeTo(distributor, catalog, [{ ...point, proof }]);
        expect(lastOf(events, 'dp')).toMatchObject({ failure: { code: 'dp.source-damaged' } });
        expect(await holdsExactly(behind, old)).toBe(true);
        expect((await readdir(behind)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
      }
    });

    test('is tested: reachable, writable, room, what it holds', async ({ folder, destination }) => {
      const { distributor, point, behind } = destination;
      const { signal } = new AbortController();
      const found = await distributor.test(point, signal);
      expect(found).toMatchObject({ problems: [], reachable: true, writable: true, holdsSha256: null });
      expect(found.freeBytes).toBeGreaterThan(megabyte);
      expect(await readdir(behind)).toEqual([]);
      const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
      await distributeTo(distributor, catalog, [point]);
      expect(await distributor.test(point, signal)).toMatchObject({ holdsSha256: catalog.manifest.sha256 });
      const missing = await distributor.test({ ...point, path: `${point.path}2` }, signal);
      expect(missing.problems).toMatchObject([{ code: 'dp.folder-missing' }]);
      expect(JSON.parse(await readFile(path.join(behind, 'catalog.json'), 'utf8'))).toEqual(catalog.manifest);
    });
  });
}
