import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { createSystemdScheduler } from '../../../electron/adapters/schedule/systemd-scheduler.ts';
import { unitName } from '../../../electron/core/systemd-units.ts';
import type { ScheduledSync } from '../../../electron/ports/scheduler.ts';
import { bundleProgram } from '../../support/bundled-program.ts';
import { expect, test } from '../../support/headless-program.ts';
import { bootPrivateSystemd } from '../../support/private-init.ts';
import { makeSiteOnDisk } from '../../support/site-on-disk.ts';

test('a real systemd installs the timer and runs the confined sync', async ({ folder, catalogs }) => {
  // Where nothing of the sandbox has to give way: neither in a home nor in a temporary folder.
  const at = '/srv/pkgsource-test';
  await bundleProgram('electron/cli.ts', folder);
  await copyFile(catalogs.root, path.join(folder, 'root.pem'));
  const site = await makeSiteOnDisk(folder, { trust: [`${at}/root.pem`], pointNames: ['Berlin', 'Lyon'] });
  const inside = (place: string) => path.join(at, path.relative(folder, place));
  await site.store.writeSettings({
    ...site.settings,
    destination: inside(site.destination),
    catalog: { kind: 'local', folder: inside(site.source) },
    distributionPoints: site.settings.distributionPoints.map((point) => ({
      ...point,
      path: inside(point.path),
    })),
  });
  await site.offer(catalogs.version1);
  const units = path.join(folder, 'units');
  const space = await bootPrivateSystemd(units, folder, at);
  try {
    const run = async (...args: readonly string[]) => {
      const ended = await space.programs.run({ program: 'systemctl', args, timeoutMs: 120_000 });
      return ended.kind === 'exited'
        ? { code: ended.code, text: ended.stdout.trim() }
        : { code: -1, text: '' };
    };
    await expect
      .poll(async () => (await run('is-active', 'basic.target')).text, { timeout: 60_000 })
      .toBe('active');
    const scheduler = createSystemdScheduler(createNodeFiles(), space.programs, units);
    const { siteId } = site.settings;
    const berlin = site.points.Berlin ?? '';
    const wanted: ScheduledSync = {
      siteId,
      site: inside(site.destination),
      schedule: { daysAfterPatchTuesday: 3, at: ['06:00', '18:00'], randomDelayMinutes: 0 },
      program: [process.execPath, `${at}/cli.cjs`],
      // Lyon is left out, so that it shows what the sandbox keeps a run from.
      places: { written: [inside(site.destination), inside(berlin)], read: [inside(site.source)] },
    };
    expect(await scheduler.inspect(wanted)).toEqual({ ok: true, value: { kind: 'absent' } });
    const files = ['service', 'timer'].map((kind) => path.join(units, unitName(siteId, kind as 'service')));
    expect(await scheduler.apply(wanted)).toEqual({ ok: true, value: files });
    const written = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
    const inspected = await scheduler.inspect(wanted);
    expect(inspected).toMatchObject({ ok: true, value: { kind: 'present', matches: true } });
    const next = inspected.ok && inspected.value.kind === 'present' ? inspected.value.nextRunAt : null;
    expect(new Date(next ?? 0).getDay()).toBe(5);
    expect(await scheduler.apply(wanted)).toEqual({ ok: true, value: files });
    expect(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))).toEqual(written);

    // Exit code 3, some distribution points failed, is no failure of the unit.
    const service = unitName(siteId, 'service');
    expect(await run('start', service)).toEqual({ code: 0, text: '' });
    const status = await site.store.readStatus();
    if (!status.ok || status.value === null) throw new Error('the run left no status');
    expect(status.value.lastRun).toMatchObject({ exitCode: 3, outcome: 'some failed' });
    expect(status.value.distributionPoints).toMatchObject([
      { name: 'Berlin', state: 'in sync' },
      { name: 'Lyon', state: 'failed', reason: expect.stringMatching(/read-only/i) },
    ]);
    await stat(path.join(berlin, 'wsusscn2.cab'));

    // With the rights that Setup gives, everything is reached.
    const whole = { ...wanted, places: { written: [at], read: [] } };
    expect(await scheduler.inspect(whole)).toMatchObject({ value: { kind: 'present', matches: false } });
    await scheduler.apply(whole);
    expect((await run('start', service)).code).toBe(0);
    const second = await site.store.readStatus();
    expect(second.ok && second.value?.lastRun).toMatchObject({ exitCode: 0, outcome: 'updated' });

    expect(await scheduler.remove(siteId)).toEqual({ ok: true, value: null });
    expect(await scheduler.inspect(whole)).toEqual({ ok: true, value: { kind: 'absent' } });
    expect(await scheduler.remove(siteId)).toEqual({ ok: true, value: null });
  } finally {
    await space.stop();
  }
});
