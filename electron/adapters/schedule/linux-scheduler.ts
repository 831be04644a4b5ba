import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { Programs } from '../../ports/programs.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { createCronScheduler, systemCronFolder } from './cron-scheduler.ts';
import { createSystemdScheduler, systemUnitFolder } from './systemd-scheduler.ts';

/** Exists exactly where systemd is the running init. Source: sd_booted(3). */
const systemdRuns = '/run/systemd/system';

/** The scheduler of this Linux: a systemd timer where systemd runs, cron elsewhere. */
export async function chooseLinuxScheduler(parts: {
  readonly files: Files;
  readonly programs: Programs;
  readonly clock: Clock;
}): Promise<Scheduler> {
  const { files, programs, clock } = parts;
  return (await files.look(systemdRuns)) === null
    ? createCronScheduler(files, clock, systemCronFolder)
    : createSystemdScheduler(files, programs, systemUnitFolder);
}
