import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { createCronScheduler } from '../../../electron/adapters/schedule/cron-scheduler.ts';
import { bundleProgram } from '../../support/bundled-program.ts';
import { expect, test } from '../../support/headless-program.ts';
import { openPrivateSpace } from '../../support/private-init.ts';
import { makeSiteOnDisk } from '../../support/site-on-disk.ts';

const minuteMs = 60_000;
const twoDigits = (value: number) => String(value).padStart(2, '0');

test('a real cron makes up for a missed run, once', async ({ folder, program, catalogs }) => {
  test.setTimeout(5 * minuteMs);
  const script = await bundleProgram('electron/cli.ts', folder);
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  // Missed an hour ago, so that cron asks at this minute of the hour: the next but one, if this one is nearly over.
  const soon = new Date(Date.now() + minuteMs + 10_000);
  const missed = `${twoDigits((soon.getHours() + 23) % 24)}:${twoDigits(soon.getMinutes())}`;
  const schedule = { everyDayAt: missed, randomDelayMinutes: 0 };
  const { siteId, syncHost } = site.settings;
  await site.store.writeSettings({ ...site.settings, syncHost: { ...syncHost, schedule } });
  await site.store.prepareFolders();
  await site.offer(catalogs.version1);
  const cronFolder = path.join(folder, 'cron.d');
  await mkdir(cronFolder);
  const clock = { now: () => new Date(), wait: async () => undefined };
  const scheduler = createCronScheduler(createNodeFiles(), clock, cronFolder);
  const wanted = {
    siteId,
    site: site.destination,
    schedule,
    program: ['/usr/bin/env', `PKGSOURCE_HOME=${site.home}`, process.execPath, script],
    places: null,
  };
  const [file = ''] = (await scheduler.apply(wanted)).ok
    ? [path.join(cronFolder, `pkgsource-${siteId}`)]
    : [];
  const written = (await stat(file)).mtimeMs;
  await scheduler.apply(wanted);
  expect((await stat(file)).mtimeMs).toBe(written);
  expect(await scheduler.inspect(wanted)).toMatchObject({ value: { kind: 'present', matches: true } });

  const empty = path.join(folder, 'empty');
  await mkdir(empty);
  const space = await openPrivateSpace(
    `mount --bind '${cronFolder}' /etc/cron.d
     mount --bind '${empty}' /var/spool/cron/crontabs
     mount --bind /dev/null /etc/crontab
     mount -t tmpfs none /run`,
    ['/usr/sbin/cron', '-f'],
  );
  try {
    await expect
      .poll(async () => (await site.store.listRuns())[0]?.outcome, {
        timeout: 4 * minuteMs,
        intervals: [1000],
      })
      .toBe('updated');
  } finally {
    await space.stop();
  }
  await stat(path.join(site.points.Oslo ?? '', 'wsusscn2.cab'));
  const again = await program.run(['sync', '--if-due', '--site', site.destination, '--json'], site.home);
  expect([again.code, JSON.parse(again.stdout).run]).toEqual([0, null]);
  expect(await site.store.listRuns()).toHaveLength(1);
});
