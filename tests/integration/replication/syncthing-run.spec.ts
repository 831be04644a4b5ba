import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

async function letSyncthingDeliver(
  { store, settings, points: { Lyon = '' } }: SiteOnDisk,
  source: SyncthingDevice,
  lyon: SyncthingDevice,
): Promise<void> {
  const delivery = deliverySchema.parse({
    ...{ kind: 'syncthing', address: source.api, credential: source.name },
    certificateSha256: await source.fingerprint(),
    deviceAddresses: [source.address],
  });
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
