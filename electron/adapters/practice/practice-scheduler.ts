import path from 'node:path';
import { z } from 'zod';
import { describeFileError, errorCodeOf, type FileWork, fileFailure } from '../../core/file-error.ts';
import { scheduleIdOf } from '../../core/scheduled-work.ts';
import type { Files } from '../../ports/files.ts';
import type { ScheduledSync, Scheduler, ScheduleState } from '../../ports/scheduler.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { runningScheduleSchema } from '../../shared/schedule.ts';
import { replaceFile } from '../files/replace-file.ts';

const entrySchema = z.strictObject({
  note: z.string(),
  siteId: z.string(),
  site: z.string(),
  work: z.literal('alerts').optional(),
  schedule: runningScheduleSchema,
  program: z.array(z.string()),
});

/**
 * Writes down what would be scheduled, into `folder`. The machine's own scheduler is not touched, and nothing
 * runs by itself: on the practice site one starts the sync by hand.
 */
export function createPracticeScheduler(files: Files, folder: string): Scheduler {
  const fileOf = (scheduleId: string) => path.join(folder, `${scheduleId}.json`);
  return {
    description: 'practice schedule: written down in the practice folder, nothing runs by itself',
    unavailable: async () => null,
    inspect: (wanted) => inspect(files, fileOf(scheduleIdOf(wanted)), wanted),
    apply: async (wanted) => {
      const target = fileOf(scheduleIdOf(wanted));
      return attempt('writing', target, async () => {
        if ((await files.look(folder)) === null) await files.makeFolder(folder);
        await replaceFile(files, target, entryText(wanted));
        return [target];
      });
    },
    start: async () => succeed(false),
    remove: async (scheduleId) => {
      const target = fileOf(scheduleId);
      return attempt('removing', target, async () => {
        if ((await files.look(target)) !== null) await files.remove(target);
        return null;
      });
    },
    // Nothing runs by itself.
    environmentOf: async () => succeed(null),
  };
}

async function inspect(files: Files, target: string, wanted: ScheduledSync): Promise<Result<ScheduleState>> {
  return attempt('reading', target, async () => {
    if ((await files.look(target)) === null) return { kind: 'absent' };
    const matches = isSame(await files.readText(target), wanted);
    return { kind: 'present', matches, nextRunAt: null };
  });
}

/** A file that cannot be understood does not match: the next apply writes it anew. */
function isSame(text: string, wanted: ScheduledSync): boolean {
  try {
    return JSON.stringify(entrySchema.parse(JSON.parse(text))) === JSON.stringify(entryOf(wanted));
  } catch {
    return false;
  }
}

function entryText(wanted: ScheduledSync): string {
  return `${JSON.stringify(entryOf(wanted), null, 2)}\n`;
}

function entryOf({ siteId, site, work, schedule, program }: ScheduledSync): z.output<typeof entrySchema> {
  const note = 'Practice: this is what would be scheduled. Nothing runs by itself.';
  const task = work === undefined ? {} : { work };
  return { note, siteId, site, ...task, schedule, program: [...program] };
}

async function attempt<T>(named: FileWork, target: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(fileFailure(named, target, cause));
  }
}
