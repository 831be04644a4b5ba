import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodePrograms } from '../../../electron/adapters/programs/node-programs.ts';
import { alertCheckTimes } from '../../../electron/core/alert-schedule.ts';
import { scheduleIdOf } from '../../../electron/core/scheduled-work.ts';
import { calendarsOf, serviceText, timerText, unitName } from '../../../electron/core/systemd-units.ts';
import { nextRuns } from '../../../electron/shared/next-run.ts';
import type { RunningSchedule } from '../../../electron/shared/schedule.ts';
import { describeSchedule } from '../../../electron/shared/schedule-rule.ts';
import { inTimeZone } from '../../support/in-time-zone.ts';
import { expect, test } from '../../support/test-folder.ts';

const schedules: readonly RunningSchedule[] = [
  { everyDayAt: '03:00', randomDelayMinutes: 30 },
  { everyDayAt: ['15:00', '03:15'], randomDelayMinutes: 0 },
  { everyWeekOn: ['Sunday', 'Wednesday'], at: '22:30', randomDelayMinutes: 30 },
  { daysAfterPatchTuesday: 0, at: '19:00', randomDelayMinutes: 30 },
  { daysAfterPatchTuesday: 3, at: ['06:00', '18:00'], randomDelayMinutes: 30 },
  { daysAfterPatchTuesday: 14, at: '06:00', randomDelayMinutes: 30 },
];

/** Before clocks change in either direction, and before the turn of a year. */
const bases = ['2026-03-27 12:00:00', '2026-10-24 12:00:00', '2027-12-30 23:59:59'];
const compared = 6;

for (const schedule of schedules) {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York']) {
    test(`systemd starts ${describeSchedule(schedule)} when we say so (${zone})`, async () => {
      for (const base of bases) {
        const ours = inTimeZone(zone, () =>
          nextRuns(schedule, new Date(base.replace(' ', 'T')), compared).map((run) => run.toISOString()),
        );
        expect(await elapses(schedule, base, zone), base).toEqual(ours);
      }
    });
  }
}

/** When systemd says that the calendar events of a schedule come next. */
async function elapses(schedule: RunningSchedule, base: string, zone: string): Promise<string[]> {
  const output = await analyze(
    ['calendar', `--iterations=${compared}`, `--base-time=${base}`, ...calendarsOf(schedule)],
    zone,
  );
  // In UTC the line `Next elapse` is the only one; elsewhere a second one gives the time in UTC.
  const pattern =
    zone === 'UTC' ? /(?:Next elapse|Iter\. #\d+): \w+ (\S+ \S+) UTC/g : /\(in UTC\): \w+ (\S+ \S+) UTC/g;
  const times = [...output.matchAll(pattern)].map(([, time]) =>
    new Date(`${time?.replace(' ', 'T')}Z`).toISOString(),
  );
  return times.sort().slice(0, compared);
}

async function analyze(args: readonly string[], zone = 'UTC'): Promise<string> {
  const ended = await createNodePrograms().run({
    program: 'env',
    args: [`TZ=${zone}`, 'LC_ALL=C', 'systemd-analyze', ...args],
    timeoutMs: 60_000,
  });
  if (ended.kind !== 'exited' || ended.code !== 0) throw new Error(JSON.stringify(ended));
  return `${ended.stdout}${ended.stderr}`;
}

test('systemd finds nothing wrong with the units, and little exposed', async ({ folder }) => {
  const siteId = '7d444840-9dc0-11d1-b245-5ffdce74fad2';
  const units = path.join(folder, 'units');
  await mkdir(units);
  const entry = {
    siteId,
    site: '/srv/package source, 100 %',
    program: ['/usr/bin/env', 'pkgsource'],
    places: { written: ['/srv/package source, 100 %', '/mnt/dp-berlin'], read: ['/media/catalog'] },
  };
  const syncs = schedules.map((schedule) => ({ ...entry, schedule }));
  for (const wanted of [...syncs, { ...entry, work: 'alerts', schedule: alertCheckTimes } as const]) {
    const id = scheduleIdOf(wanted);
    const files = (['service', 'timer'] as const).map((kind) => path.join(units, unitName(id, kind)));
    const [service = '', timer = ''] = files;
    await writeFile(service, serviceText(wanted));
    await writeFile(timer, timerText(wanted));
    expect(await analyze(['verify', '--man=no', service, timer])).toBe('');
  }
  const security = await analyze([
    'security',
    '--offline=true',
    '--no-pager',
    path.join(units, unitName(siteId, 'service')),
  ]);
  expect(/Overall exposure level for .*: ([\d.]+) (\w+)/.exec(security)?.slice(1)).toEqual(['2.7', 'OK']);
});
