import { chown, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { syncOutputSchema } from '../../../electron/shared/command-output.ts';
import { exitCodes } from '../../../electron/shared/exit-codes.ts';
import { test as base, expect } from '../../support/headless-program.ts';
import { type HostedSite, leftoversOfHosted, makeHostedSite } from '../../support/hosted-site.ts';
import { startServer } from '../../support/misbehaving-server.ts';
import { sha256OfFile } from '../../support/sha256-of-file.ts';
import { internet } from '../../support/source-parts.ts';

const test = base.extend<{ site: HostedSite }>({
  site: async ({ folder, program, catalogs }, use) => {
    const site = await makeHostedSite(folder, { program, catalogs });
    await use(site);
    await site.server.stop();
  },
});

test.describe.configure({ timeout: 120_000 });

async function expectEverywhere(site: HostedSite, catalog: string): Promise<void> {
  const wanted = await sha256OfFile(catalog);
  for (const place of [site.store.packageSource, ...Object.values(site.points)]) {
    expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), place).toBe(wanted);
    expect(JSON.parse(await readFile(path.join(place, 'catalog.json'), 'utf8')).sha256, place).toBe(wanted);
  }
}

test('a host brings the catalog to the share and to every distribution point, and the site server shows it', async ({
  site,
  catalogs,
}) => {
  await site.offer(catalogs.version1);
  const first = await site.run([...site.sync, '--json']);
  expect(first, first.stderr).toMatchObject({ code: 0 });
  expect(JSON.parse(first.stdout).run).toMatchObject({ outcome: 'updated' });
  await expectEverywhere(site, catalogs.version1);
  expect(await leftoversOfHosted(site)).toEqual([]);
  const { uid } = await stat(site.store.paths.catalog);
  expect(uid).not.toBe(0);

  const status = await site.run(['status', '--site', site.destination, '--json']);
  const snapshot = JSON.parse(status.stdout);
  expect(snapshot).toMatchObject({ staleRun: false, lastRun: { outcome: 'updated', exitCode: 0 } });
  expect(snapshot.distributionPoints.map(({ state }: { state: string }) => state)).toEqual([
    ...['in sync', 'in sync', 'in sync'],
  ]);
  const events = await site.store.readRun(snapshot.lastRun.id);
  expect(events).toMatchObject({ ok: true });
  if (events.ok)
    expect(events.value.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['published', 'run ended']));

  const again = await site.run([...site.sync, '--json']);
  expect(JSON.parse(again.stdout).run).toMatchObject({ outcome: 'unchanged', exitCode: 0 });
  await site.offer(catalogs.version2);
  const second = await site.run(site.sync);
  expect(second, second.stderr).toMatchObject({ code: 0 });
  await expectEverywhere(site, catalogs.version2);
  expect(await sha256OfFile(site.store.paths.previousCatalog)).toBe(await sha256OfFile(catalogs.version1));

  const restored = await site.run(['sync', '--restore-previous', '--site', site.unc]);
  expect(restored, restored.stderr).toMatchObject({ code: 0 });
  await expectEverywhere(site, catalogs.version1);
  expect(await leftoversOfHosted(site)).toEqual([]);
});

test('what others left in the staging folder of the share stops nobody, whatever its name', async ({
  site,
  catalogs,
}) => {
  await site.offer(catalogs.version1);
  expect(await site.run(site.sync)).toMatchObject({ code: 0 });
  const { uid, gid } = await stat(site.store.paths.catalog);
  const stray = path.join(site.store.paths.uploads, 'ä b;c !d');
  await writeFile(stray, 'left');
  await chown(stray, uid, gid);
  const again = await site.run(site.sync);
  expect(again, again.stderr).toMatchObject({ code: 0 });
  expect(await leftoversOfHosted(site)).toEqual([]);
});

test('a host that has lost its copy fetches it from the share for the distribution points', async ({
  site,
  catalogs,
}) => {
  await site.offer(catalogs.version1);
  expect(await site.run(site.sync)).toMatchObject({ code: 0 });
  await rm(path.join(site.hostFolder, 'wsusscn2.cab'));
  await rm(path.join(site.points.Lyon ?? '', 'wsusscn2.cab'));
  const again = await site.run(site.sync);
  expect(again, again.stderr).toMatchObject({ code: 0 });
  await expectEverywhere(site, catalogs.version1);
  const verified = await site.run(['verify', '--site', site.unc]);
  expect(verified, verified.stderr).toMatchObject({ code: 0 });
});

test('a wrong password, a server that is gone, an unknown share and site: each is named', async ({
  site,
  catalogs,
}) => {
  await site.offer(catalogs.version1);
  const codeOf = async (...more: string[]) => {
    const run = await site.run(['sync', '--json', '--site', site.unc, ...more]);
    const { failures } = JSON.parse(run.stdout);
    return [run.code, failures?.[0]?.code ?? run.stdout];
  };
  const password = await site.password();
  await site.storePassword('not this one');
  expect(await codeOf()).toEqual([exitCodes.rightsMissing, 'share.sign-in-refused']);
  await site.storePassword(password);
  const elsewhere = await site.run(['sync', '--site', '\\\\127.0.0.1\\Elsewhere', '--json']);
  expect(elsewhere.code).toBe(exitCodes.noSuchSite);
  await site.server.stop();
  expect(await codeOf()).toEqual([exitCodes.noSuchSite, 'share.unreachable']);
});

test('a host downloads from the Internet to its own disk, and asks only about what is not new', async ({
  folder,
  program,
  catalogs,
}) => {
  const content = await readFile(catalogs.version1);
  const server = await startServer(content);
  const recipe = { trust: [catalogs.root], catalog: internet(server.url), pointNames: [] };
  const site = await makeHostedSite(folder, { program, catalogs, recipe });
  try {
    const sync = async () => {
      const run = await site.run(['sync', '--json', '--site', site.unc]);
      expect(run, run.stderr).toMatchObject({ code: 0 });
      return syncOutputSchema.parse(JSON.parse(run.stdout)).run;
    };
    expect(await sync()).toMatchObject({ outcome: 'updated', bytesFetched: content.length });
    await expectEverywhere(site, catalogs.version1);
    expect(await sync()).toMatchObject({ outcome: 'unchanged', bytesFetched: 0 });
    server.publish(await readFile(catalogs.version2));
    expect(await sync()).toMatchObject({ outcome: 'updated' });
    await expectEverywhere(site, catalogs.version2);
    expect(await leftoversOfHosted(site)).toEqual([]);
  } finally {
    await site.server.stop();
    await server.close();
  }
});
