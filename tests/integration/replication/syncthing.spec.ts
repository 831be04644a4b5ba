import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Publication, ReplicationEngine } from '../../../electron/ports/replication-engine.ts';
import { said } from '../../support/in-english.ts';
import {
  arrivalOf,
  expect,
  type SiteMember,
  type SyncthingSite,
  test,
  untilDelivered,
} from '../../support/syncthing-site.ts';

// Devices find each other again after some seconds, on a busy machine after more.
test.describe.configure({ timeout: 240_000 });

const { signal } = new AbortController();
const size = 2_000_000;

/** Of what is published the engine needs to know nothing: Syncthing looks at the folder. */
function publicationOf({ packageSource }: SyncthingSite): Publication {
  const manifest = {} as Publication['manifest'];
  return { manifest, packageSource, runId: 'run' };
}

async function publish(site: SyncthingSite, engine: ReplicationEngine): Promise<Buffer> {
  const catalog = await site.publish(size);
  expect(await engine.afterPublish(publicationOf(site), signal)).toEqual({ ok: true, value: null });
  return catalog;
}

test('sets up source and members, delivers the catalog and nothing else, and changes nothing the second time', async ({
  site,
}) => {
  const [lyon, oslo] = [await site.addMember('Lyon', 'steered'), await site.addMember('Oslo', 'steered')];
  await writeFile(path.join(lyon.folder, 'notes.txt'), 'mine');
  await writeFile(path.join(lyon.folder, 'wsusscn2.cab'), 'copied there before Syncthing was');
  const engine = await site.openEngine({ maxSendMBps: 20, seeds: 1 });
  const prepared = await engine.prepare(signal);
  expect(prepared.ok && prepared.value).toContain(`shares ${site.packageSource} as pkgsource with 1 device`);
  expect(await engine.prepare(signal)).toEqual({ ok: true, value: [] });
  const catalog = await publish(site, engine);
  await untilDelivered(engine, [lyon, oslo], catalog);
  expect(await readdir(lyon.folder)).toEqual(
    expect.arrayContaining(['.stignore', 'catalog.json', 'notes.txt', 'wsusscn2.cab']),
  );
  expect((await readdir(oslo.folder)).sort()).toEqual([
    '.stfolder',
    '.stignore',
    'catalog.json',
    'wsusscn2.cab',
  ]);
  expect((await readdir(site.packageSource)).sort()).toEqual([
    '.stignore',
    '.sync',
    'catalog.json',
    'wsusscn2.cab',
  ]);
  // The source sends to Lyon alone, and Lyon passes it on.
  const known = await oslo.device.ask<{ deviceID: string }[]>('GET', '/rest/config/devices');
  expect(known.map(({ deviceID }) => deviceID)).toContain(lyon.device.deviceId);

  // A catalog that is gone at the source for a moment stays at members. The second of two rounds ends after the first.
  await rm(path.join(site.packageSource, 'wsusscn2.cab'));
  for (const round of ['first', 'second']) {
    await writeFile(path.join(site.packageSource, 'catalog.json'), round);
    expect((await engine.afterPublish(publicationOf(site), signal)).ok).toBe(true);
    await expect
      .poll(async () => readFile(path.join(oslo.folder, 'catalog.json'), 'utf8'), { timeout: 60_000 })
      .toBe(round);
  }
  expect((await oslo.catalog()).equals(catalog)).toBe(true);
  await untilDelivered(engine, [lyon, oslo], await publish(site, engine));
  await engine.close();

  const again = await site.openEngine({ maxSendMBps: 20, seeds: 1 });
  expect(await again.prepare(signal)).toEqual({ ok: true, value: [] });
  expect(await arrivalOf(again, 'Oslo')).toEqual({ kind: 'delivered' });
  await again.close();
});

test('says that a member gets nothing because its disk is full, and goes on when there is room', async ({
  site,
}) => {
  const lyon = await site.addMember('Lyon', 'steered');
  const mount = promisify(execFile);
  await mount('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', lyon.folder]);
  try {
    const engine = await site.openEngine();
    expect((await engine.prepare(signal)).ok).toBe(true);
    const catalog = await publish(site, engine);
    await expect
      .poll(async () => said(await arrivalOf(engine, 'Lyon')), { timeout: 60_000 })
      .toMatchObject({
        kind: 'failed',
        failure: {
          code: 'syncthing.member-stopped',
          params: { cause: expect.stringContaining('insufficient space') },
        },
      });
    await mount('mount', ['-o', 'remount,size=20m', lyon.folder]);
    // Syncthing tries again by itself after minutes; a folder that starts anew, at once.
    expect((await engine.pause?.(['Lyon'], signal))?.ok).toBe(true);
    expect((await engine.resume?.(['Lyon'], signal))?.ok).toBe(true);
    await untilDelivered(engine, [lyon], catalog);
    await engine.close();
  } finally {
    await lyon.device.stop('SIGKILL');
    await mount('umount', ['--lazy', lyon.folder]);
  }
});

test('repairs a changed file at a member that it can steer, and names one that it cannot', async ({
  site,
}) => {
  const [lyon, oslo] = [await site.addMember('Lyon', 'steered'), await site.addMember('Oslo', 'by hand')];
  const engine = await site.openEngine();
  expect((await engine.prepare(signal)).ok).toBe(true);
  await acceptByHand(oslo, site);
  const catalog = await publish(site, engine);
  await untilDelivered(engine, [lyon, oslo], catalog);
  await writeFile(path.join(lyon.folder, 'notes.txt'), 'mine');
  const holdings = [{ name: 'Lyon', sha256: 'another' }];

  await test.step('one that Syncthing notices', async () => {
    await writeFile(path.join(lyon.folder, 'wsusscn2.cab'), 'something else');
    await lyon.device.ask('POST', '/rest/db/scan?folder=pkgsource');
    await expect
      .poll(async () => arrivalOf(engine, 'Lyon'), { timeout: 60_000 })
      .toMatchObject({ kind: 'failed', failure: { code: 'syncthing.changed-locally' } });
    expect(await engine.redeliver?.(holdings, signal)).toEqual({ ok: true, value: null });
    await untilDelivered(engine, [lyon], catalog);
  });

  await test.step('one that Syncthing does not notice: of the same size, with the same time', async () => {
    await changeUnnoticed(path.join(lyon.folder, 'wsusscn2.cab'), catalog);
    expect(await engine.redeliver?.(holdings, signal)).toEqual({ ok: true, value: null });
    await expect.poll(async () => (await lyon.catalog()).equals(catalog), { timeout: 60_000 }).toBe(true);
  });
  expect(await readdir(lyon.folder)).toContain('notes.txt');

  await test.step('one of a member whose REST API is not known', async () => {
    await writeFile(path.join(oslo.folder, 'wsusscn2.cab'), 'something else');
    await oslo.device.ask('POST', '/rest/db/scan?folder=pkgsource');
    const asked = await engine.redeliver?.([{ name: 'Oslo', sha256: 'another' }], signal);
    expect(asked).toMatchObject({
      ok: false,
      failure: { code: 'syncthing.revert-by-hand', params: { names: 'Oslo' } },
    });
    // The next publication overwrites it all the same, and leaves no copy of it beside.
    await untilDelivered(engine, [oslo], await publish(site, engine));
    expect((await readdir(oslo.folder)).filter((name) => name.includes('conflict'))).toEqual([]);
  });
  await engine.close();
});

test('goes on after a member was down, was paused, and after the source died in mid-publish', async ({
  site,
}) => {
  const members = [await site.addMember('Lyon', 'steered'), await site.addMember('Oslo', 'steered')];
  const [lyon, oslo] = members as [SiteMember, SiteMember];
  const engine = await site.openEngine();
  expect((await engine.prepare(signal)).ok).toBe(true);
  await untilDelivered(engine, members, await publish(site, engine));

  await test.step('a member that is down gets it when it is back', async () => {
    await lyon.device.stop('SIGKILL');
    const catalog = await publish(site, engine);
    await untilDelivered(engine, [oslo], catalog);
    const state = await arrivalOf(engine, 'Lyon');
    expect(state).toEqual({ kind: 'disconnected', lastSeenAt: expect.any(String) });
    await lyon.device.start();
    await untilDelivered(engine, [lyon], catalog);
  });

  await test.step('a paused one gets nothing until it is resumed', async () => {
    expect(await engine.pause?.(['Lyon'], signal)).toEqual({ ok: true, value: null });
    const catalog = await publish(site, engine);
    await untilDelivered(engine, [oslo], catalog);
    expect(await arrivalOf(engine, 'Lyon')).toEqual({ kind: 'paused' });
    // A run in between does not end the pause.
    expect(await engine.prepare(signal)).toEqual({ ok: true, value: [] });
    expect((await lyon.catalog()).equals(catalog)).toBe(false);
    expect(await engine.resume?.(['Lyon'], signal)).toEqual({ ok: true, value: null });
    await untilDelivered(engine, [lyon], catalog);
  });

  await test.step('another takes the place of a seed that is down', async () => {
    const few = await site.openEngine({ seeds: 1 });
    expect((await few.prepare(signal)).ok).toBe(true);
    await lyon.device.stop('SIGKILL');
    const catalog = await publish(site, few);
    await untilDelivered(few, [oslo], catalog);
    await lyon.device.start();
    await untilDelivered(few, [lyon], catalog);
    await few.close();
  });

  await test.step('the source is killed while it sends', async () => {
    const slow = await site.openEngine({ maxSendMBps: 0.3, seeds: 2 });
    expect((await slow.prepare(signal)).ok).toBe(true);
    const catalog = await publish(site, slow);
    await expect
      .poll(async () => arrivalOf(slow, 'Oslo'), { timeout: 30_000 })
      .toMatchObject({ kind: 'arriving', bytesTotal: expect.any(Number) });
    await site.source.stop('SIGKILL');
    expect(await slow.readArrivals(signal)).toMatchObject({
      ok: false,
      failure: { code: 'syncthing.unreachable' },
    });
    expect(await slow.afterPublish(publicationOf(site), signal)).toMatchObject({
      ok: false,
      failure: { code: 'syncthing.unreachable' },
    });
    await slow.close();
    await site.source.start();
    const quick = await site.openEngine({ maxSendMBps: 1000, seeds: 2 });
    expect((await quick.prepare(signal)).ok).toBe(true);
    await untilDelivered(quick, members, catalog);
    await quick.close();
  });
  await engine.close();
});

/** What a person does in the window of a member's own Syncthing. */
async function acceptByHand({ device, folder }: SiteMember, { source }: SyncthingSite): Promise<void> {
  const known = { deviceID: source.deviceId, name: 'PkgSource', addresses: [source.address] };
  await device.ask('PUT', `/rest/config/devices/${source.deviceId}`, { ...known, introducer: true });
  await device.ask('PUT', '/rest/config/folders/pkgsource', {
    ...{ id: 'pkgsource', path: folder, type: 'receiveonly', maxConflicts: 0 },
    devices: [{ deviceID: source.deviceId }],
  });
}

/** Writes other bytes, and puts back the time to the nanosecond. */
async function changeUnnoticed(file: string, catalog: Buffer): Promise<void> {
  const { mtimeNs } = await stat(file, { bigint: true });
  const changed = Buffer.from(catalog);
  changed.write('changed', 1000);
  await writeFile(file, changed);
  // Node sets times as floating-point seconds, which cannot say a nanosecond.
  const seconds = `${mtimeNs / 1_000_000_000n}.${String(mtimeNs % 1_000_000_000n).padStart(9, '0')}`;
  await promisify(execFile)('touch', ['--date', `@${seconds}`, file]);
}
