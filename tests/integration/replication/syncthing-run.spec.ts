import { execFile } from 'node:child_process';
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { distributionPointSchema } from '../../../electron/shared/answers.ts';
import { arrivalsOutputSchema } from '../../../electron/shared/command-output.ts';
import { deliverySchema } from '../../../electron/shared/delivery.ts';
import { expect, test } from '../../support/headless-program.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../../support/site-on-disk.ts';
import { makeDevice, type SyncthingDevice } from '../../support/syncthing-device.ts';

// Two Syncthings and many starts of the program.
test.describe.configure({ timeout: 240_000 });

const oldEnough = new Date('2026-01-01T00:00:00Z');

test('the program delivers by Syncthing, proves it, has a changed file brought again, and pauses', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root], pointNames: ['Lyon'] });
  const { Lyon = '' } = site.points;
  const source = await makeDevice({ home: path.join(folder, 'source-home'), name: 'source' });
  const lyon = await makeDevice({ home: path.join(folder, 'lyon-home'), name: 'lyon' });
  const run = (...args: string[]) => {
    const [command = '', ...more] = args;
    const words = command === 'replication' ? [command, more.shift() ?? ''] : [command];
    return program.run([...words, '--site', site.destination, '--json', ...more], site.home);
  };
  const lyonNow = async () => {
    const { arrivals } = arrivalsOutputSchema.parse(JSON.parse((await run('arrivals')).stdout));
    return arrivals?.distributionPoints.find(({ name }) => name === 'Lyon');
  };
  const untilInSync = () =>
    expect.poll(async () => (await lyonNow())?.state, { timeout: 60_000, intervals: [500] }).toBe('in sync');
  try {
    await Promise.all([source.start(), lyon.start()]);
    for (const { name, apiKey } of [source, lyon]) {
      const stored = await program.run(['secret', 'set', name], site.home, `api\n${apiKey}\n`);
      expect(stored, stored.stderr).toMatchObject({ code: 0 });
    }
    await letSyncthingDeliver(site, source, lyon);

    await site.offer(catalogs.version1);
    const synced = await run('sync');
    expect(synced, synced.stderr).toMatchObject({ code: 0 });
    await untilInSync();
    const again = await run('replication', 'setup');
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, engines: [{ changes: [] }] });

    await test.step('a file that nobody published is alarmed, and delivered again', async () => {
      const catalog = path.join(Lyon, 'wsusscn2.cab');
      await writeFile(catalog, 'something else');
      await utimes(catalog, oldEnough, oldEnough);
      expect(await lyonNow()).toMatchObject({ state: 'failed', reasonCode: 'dp.foreign-asked' });
      await untilInSync();
    });

    await test.step('a paused one gets the next catalog when it is resumed', async () => {
      expect((await run('replication', 'pause', '--dp', 'Lyon')).code).toBe(0);
      await site.offer(catalogs.version2);
      expect((await run('sync')).code).toBe(0);
      expect((await lyonNow())?.state).toBe('arriving');
      expect((await run('replication', 'resume', '--dp', 'Lyon')).code).toBe(0);
      await untilInSync();
      const unknown = await run('replication', 'pause', '--dp', 'Nowhere');
      expect(unknown.code).toBe(2);
      expect(unknown.stdout).toContain('Nowhere');
    });

    await test.step('a Syncthing that is gone keeps nothing else from the site', async () => {
      await source.stop('SIGKILL');
      const refused = await run('replication', 'setup');
      expect(JSON.parse(refused.stdout)).toMatchObject({
        ok: false,
        failures: [{ code: 'syncthing.unreachable' }],
      });
      // What lies there is proven all the same.
      expect((await lyonNow())?.state).toBe('in sync');
    });
  } finally {
    await Promise.all([source.stop('SIGKILL'), lyon.stop('SIGKILL')]);
  }
});

test('a kit sets up a distribution point whose Syncthing we cannot ask', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root], pointNames: ['Oslo'] });
  const { Oslo = '' } = site.points;
  const source = await makeDevice({ home: path.join(folder, 'source-home'), name: 'source' });
  const oslo = await makeDevice({ home: path.join(folder, 'oslo-home'), name: 'oslo' });
  const kit = path.join(folder, 'kit');
  const run = (...args: string[]) => program.run([...args, '--site', site.destination, '--json'], site.home);
  const install = (at: string) =>
    promisify(execFile)('sh', [path.join(kit, 'install.sh'), at], {
      env: { ...process.env, SYNCTHING_HOME: oslo.home },
    });
  try {
    await Promise.all([source.start(), oslo.start()]);
    await program.run(['secret', 'set', 'source'], site.home, `api\n${source.apiKey}\n`);
    const delivery = await deliveryFrom(source);
    const point = { name: 'Oslo', path: Oslo, member: oslo.deviceId, delivery };
    await site.store.writeSettings({
      ...site.settings,
      distributionPoints: [
        distributionPointSchema.parse({ ...point, syncthing: { addresses: [oslo.address] } }),
      ],
    });
    await site.offer(catalogs.version1);
    // Nobody at Oslo knows the source yet.
    expect((await run('sync')).code).toBe(3);
    const made = await run('replication', 'kit', '--output', kit);
    expect(made, made.stderr).toMatchObject({ code: 0 });

    expect((await install(Oslo)).stdout).toContain(oslo.deviceId);
    await expect
      .poll(async () => (await run('arrivals')).stdout, { timeout: 60_000, intervals: [500] })
      .toContain('"in sync"');
    expect((await install(Oslo)).stdout).toContain('set up already');
    await expect(install(`${Oslo}-2`)).rejects.toMatchObject({ code: 6 });
    await expect(install('here')).rejects.toMatchObject({ code: 2 });
    await oslo.stop('SIGKILL');
    await expect(install(Oslo)).rejects.toMatchObject({ code: 5 });
  } finally {
    await Promise.all([source.stop('SIGKILL'), oslo.stop('SIGKILL')]);
  }
});

async function deliveryFrom(source: SyncthingDevice) {
  return deliverySchema.parse({
    ...{ kind: 'syncthing', address: source.api, credential: source.name },
    certificateSha256: await source.fingerprint(),
    deviceAddresses: [source.address],
  });
}

async function letSyncthingDeliver(
  { store, settings, points: { Lyon = '' } }: SiteOnDisk,
  source: SyncthingDevice,
  lyon: SyncthingDevice,
): Promise<void> {
  const delivery = await deliveryFrom(source);
  const certificateSha256 = await lyon.fingerprint();
  const point = distributionPointSchema.parse({
    ...{ name: 'Lyon', path: Lyon, member: lyon.deviceId, delivery },
    syncthing: {
      addresses: [lyon.address],
      api: { address: lyon.api, credential: lyon.name, certificateSha256 },
    },
  });
  await store.writeSettings({ ...settings, distributionPoints: [point] });
}
