import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSyncthingEngine } from '../../../electron/adapters/syncthing/syncthing-engine.ts';
import type { Publication } from '../../../electron/ports/replication-engine.ts';
import { secretsWithKeys } from '../../support/secrets-with.ts';
import { arrivalOf, expect, test, untilDelivered } from '../../support/syncthing-site.ts';

// Devices find each other again after some seconds, on a busy machine after more.
test.describe.configure({ timeout: 240_000 });

const { signal } = new AbortController();
const folder = '/rest/config/folders/pkgsource';

test('what somebody did to Syncthing by hand is put right, or said', async ({ site }) => {
  const lyon = await site.addMember('Lyon', 'steered');
  const { source, packageSource } = site;
  const engine = await site.openEngine();
  const publish = async () => {
    const catalog = await site.publish(300_000);
    const told = await engine.afterPublish({ packageSource } as Publication, signal);
    expect(told).toEqual({ ok: true, value: null });
    return catalog;
  };
  expect((await engine.prepare(signal)).ok).toBe(true);
  await untilDelivered(engine, [lyon], await publish());

  await test.step('.stignore that was edited, or is none any more, is written again by the next look', async () => {
    const patterns = path.join(packageSource, '.stignore');
    const right = await readFile(patterns, 'utf8');
    for (const spoil of [() => writeFile(patterns, '#include nowhere\n'), () => rm(patterns)]) {
      await spoil();
      await arrivalOf(engine, 'Lyon');
      expect(await readFile(patterns, 'utf8')).toBe(right);
    }
  });

  await test.step('a folder that somebody paused at the source stays paused, and is named', async () => {
    await source.ask('PATCH', folder, { paused: true });
    const paused = { ok: false, failure: { code: 'syncthing.source-paused', params: { id: 'pkgsource' } } };
    expect(await engine.readArrivals(signal)).toMatchObject(paused);
    expect(await engine.prepare(signal)).toMatchObject(paused);
    expect(await source.ask('GET', folder)).toMatchObject({ paused: true });
  });

  await test.step('one that a Setup did not come to start is started', async () => {
    await source.ask('PATCH', folder, { paused: true, label: 'PkgSource (being set up)' });
    expect(await engine.prepare(signal)).toEqual({ ok: true, value: ['starts pkgsource'] });
    expect(await source.ask('GET', folder)).toMatchObject({ paused: false, label: 'PkgSource' });
    await untilDelivered(engine, [lyon], await publish());
  });

  await test.step('a device that was removed is known and served again', async () => {
    await source.ask('DELETE', `/rest/config/devices/${lyon.device.deviceId}`);
    await lyon.device.ask('DELETE', `/rest/config/devices/${source.deviceId}`);
    const prepared = await engine.prepare(signal);
    expect(prepared.ok && prepared.value).toEqual(
      expect.arrayContaining([expect.stringMatching(/^knows Lyon/), 'shares pkgsource with 1 device more']),
    );
    await untilDelivered(engine, [lyon], await publish());
  });

  await test.step('a restart, after which events are counted from one again, loses nothing', async () => {
    await source.stop();
    await source.start();
    await untilDelivered(engine, [lyon], await publish());
  });

  const renewed = await test.step('another certificate after a restart is refused, and named', async () => {
    await source.stop();
    for (const name of ['https-cert.pem', 'https-key.pem']) await rm(path.join(source.home, name));
    await source.start();
    const shown = await source.fingerprint();
    expect(await engine.readArrivals(signal)).toMatchObject({
      failure: { code: 'syncthing.certificate-differs', params: { shown } },
    });
    await engine.close();
    return shown;
  });

  await test.step('an API key that was changed is refused, and the new one taken', async () => {
    const apiKey = 'changed-by-hand-changed-by-hand-';
    const open = (keys: ReadonlyMap<string, string>) =>
      createSyncthingEngine(
        {
          ...{ kind: 'syncthing', address: source.api, credential: 'source', folderId: 'pkgsource' },
          ...{ certificateSha256: renewed, deviceAddresses: [source.address] },
        },
        [lyon.settings],
        { secrets: secretsWithKeys(keys), packageSource },
      );
    const [before, after] = [
      open(new Map([['source', source.apiKey]])),
      open(
        new Map([
          ['source', apiKey],
          ['Lyon', lyon.device.apiKey],
        ]),
      ),
    ];
    await source.ask('PATCH', '/rest/config/gui', { apiKey });
    // Its interface starts anew with the new key, and nobody answers meanwhile.
    await expect
      .poll(() => before.readArrivals(signal), { timeout: 60_000 })
      .toMatchObject({ failure: { code: 'syncthing.api-key-refused', params: { credential: 'source' } } });
    expect((await after.prepare(signal)).ok).toBe(true);
    await expect.poll(() => arrivalOf(after, 'Lyon'), { timeout: 60_000 }).toEqual({ kind: 'delivered' });
    for (const each of [before, after]) await each.close();
  });
});
