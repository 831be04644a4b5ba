import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import type { Distributor } from '../../electron/ports/distributor.ts';
import type { Files, OpenFile } from '../../electron/ports/files.ts';
import type { RunSummary } from '../../electron/shared/status.ts';
import { startSync } from '../../electron/usecases/run-sync.ts';
import { expect, test } from '../support/headless-program.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';
import { makeSyncParts } from '../support/sync-parts.ts';

/** Only PkgSource matters here: distribution has its own faults and its own tests. */
const noDistribution: Distributor = {
  distribute: async () => undefined,
  test: () => Promise.reject(new Error('not asked')),
};

/** Files of which the operation with number `failAt`, and with `forGood` every later one, fails. */
function faultyFiles(failAt: number, code: string, forGood: boolean): { files: Files; reached(): boolean } {
  let count = 0;
  const step = (): void => {
    count += 1;
    if (count === failAt || (forGood && count > failAt)) throw Object.assign(new Error(code), { code });
  };
  const guard = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const operation: unknown = Reflect.get(object, name);
        if (typeof operation !== 'function') return operation;
        return async (...args: unknown[]) => {
          // Closing frees what the operating system would free after a crash.
          if (name !== 'close') step();
          const result: unknown = await Reflect.apply(operation, object, args);
          return name === 'open' ? guard(result as OpenFile) : result;
        };
      },
    });
  return { files: guard(createNodeFiles()), reached: () => count >= failAt };
}

function syncWith(files: Files, site: SiteOnDisk, rootPem: string): Promise<RunSummary> {
  const parts = makeSyncParts({
    ...{ files, source: site.source, rootPem },
    openDistributor: () => noDistribution,
    // What a crashed run left belongs to a process that is no more.
    processes: { ...createProcessTable(), look: async () => 'dead' },
  });
  const options = {
    signal: new AbortController().signal,
    report: () => undefined,
    mode: { allowOlder: true },
  };
  return startSync(parts, site, options).ended;
}

async function expectConverged(site: SiteOnDisk, rootPem: string, context: string): Promise<void> {
  const next = await syncWith(createNodeFiles(), site, rootPem);
  expect(next, context).toMatchObject({ exitCode: 0 });
  const offered = await sha256OfFile(path.join(site.source, 'wsusscn2.cab'));
  expect(await sha256OfFile(site.store.paths.catalog), context).toBe(offered);
  expect(await site.store.readManifest(), context).toMatchObject({ ok: true, value: { sha256: offered } });
  expect((await readdir(site.store.packageSource)).sort(), context).toEqual([
    '.sync',
    'catalog.json',
    'wsusscn2.cab',
  ]);
  expect(await readdir(site.store.paths.staging), context).toEqual([]);
  const kept = ['previous', 'proof.json', 'runs', 'site.json', 'source-hash.json', 'staging', 'status.json'];
  expect((await readdir(site.store.paths.syncFolder)).sort(), context).toEqual(kept);
}

for (const { name, code, forGood } of [
  { name: 'a crash (nothing is done after it)', code: 'EIO', forGood: true },
  { name: 'one input/output error', code: 'EIO', forGood: false },
  { name: 'one full disk', code: 'ENOSPC', forGood: false },
]) {
  test(`${name} at any file operation of a publishing run leaves one complete catalog, and the next run converges`, async ({
    folder,
    catalogs,
  }) => {
    test.setTimeout(300_000);
    const rootPem = await readFile(catalogs.root, 'utf8');
    const site = await makeSiteOnDisk(folder, { pointNames: [] });
    await site.offer(catalogs.version1);
    expect(await syncWith(createNodeFiles(), site, rootPem)).toMatchObject({
      exitCode: 0,
      outcome: 'updated',
    });
    const known = [await sha256OfFile(catalogs.version1), await sha256OfFile(catalogs.version2)];
    let operation = 1;
    for (; ; operation += 1) {
      await site.offer(operation % 2 === 1 ? catalogs.version2 : catalogs.version1);
      const faulty = faultyFiles(operation, code, forGood);
      const context = `${code} at operation ${operation}`;
      const summary = await syncWith(faulty.files, site, rootPem);
      expect(known, `${context}: ${JSON.stringify(summary)}`).toContain(
        await sha256OfFile(site.store.paths.catalog),
      );
      expect(summary.outcome, context).not.toBe('unchanged');
      if (summary.exitCode !== 0) expect(summary.reason, context).not.toMatch(/unexpected error/);
      await expectConverged(site, rootPem, context);
      if (!faulty.reached()) break;
    }
    // Snapshots are written by time, so the number of operations varies a little.
    expect(operation).toBeGreaterThan(60);
  });
}
