import path from 'node:path';
import { cronFileName, cronText, nextCronRun } from '../../core/cron-entry.ts';
import { parseEnvironment } from '../../core/scheduled-proxy.ts';
import { scheduleIdOf } from '../../core/scheduled-work.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { guardFileWork } from '../files/guard-file-work.ts';
import { replaceFile } from '../files/replace-file.ts';

/** Where cron looks for files of packages. Source: cron(8), Debian. */
export const systemCronFolder = '/etc/cron.d';

/** What every job finds in its environment. Source: crontab(5), Debian: cron supports the pam_env module. */
const systemEnvironment = '/etc/environment';

/** Cron passes over files that others than root may write. */
const mode = 0o644;

/** Cron, where systemd does not run: one file in `folder` per site. */
export function createCronScheduler(
  files: Files,
  clock: Clock,
  folder: string,
  environmentFile = systemEnvironment,
): Scheduler {
  const fileOf = (scheduleId: string) => path.join(folder, cronFileName(scheduleId));
  return {
    description: 'cron',
    unavailable: async () =>
      (await files.lookThrough(folder))?.kind === 'folder' ? null : message('gettingReady', 'installCron'),
    inspect: async (wanted) => {
      const target = fileOf(scheduleIdOf(wanted));
      return guardFileWork('reading', target, async () => {
        const text = await readOrNull(files, target);
        if (text === null) return { kind: 'absent' };
        const nextRunAt = nextCronRun(wanted, clock.now()).toISOString();
        return { kind: 'present', matches: text === cronText(wanted), nextRunAt };
      });
    },
    apply: async (wanted) => {
      const target = fileOf(scheduleIdOf(wanted));
      return guardFileWork('writing', target, async () => {
        if ((await readOrNull(files, target)) === cronText(wanted)) return [target];
        await replaceFile(files, target, cronText(wanted), mode);
        return [target];
      });
    },
    start: async () => succeed(false),
    remove: async (scheduleId) => {
      const target = fileOf(scheduleId);
      return guardFileWork('removing', target, async () => {
        if ((await files.look(target)) !== null) await files.remove(target);
        return null;
      });
    },
    environmentOf: () =>
      guardFileWork('reading', environmentFile, async () => {
        const text = await readOrNull(files, environmentFile);
        return parseEnvironment(text?.split('\n') ?? []);
      }),
  };
}

async function readOrNull(files: Files, target: string): Promise<string | null> {
  return (await files.look(target)) === null ? null : files.readText(target);
}
