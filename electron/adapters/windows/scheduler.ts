import { z } from 'zod';
import { sameTriggers } from '../../core/scheduled-task-triggers.ts';
import { type ScheduledTask, scheduledTaskXml } from '../../core/scheduled-task-xml.ts';
import { scheduledArguments, scheduleIdOf } from '../../core/scheduled-work.ts';
import { systemSid } from '../../core/security-descriptor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ScheduledSync, Scheduler } from '../../ports/scheduler.ts';
import { failureMessage } from '../../shared/failure.ts';
import { succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** Folder of our tasks in Task Scheduler. */
const taskFolder = '\\PkgSource\\';

const taskSchema = z.union([
  z.object({ present: z.literal(false) }),
  z.object({ present: z.literal(true), xml: z.string(), nextRunAt: z.string().nullable() }),
]);

/** Task Scheduler: runs the sync as SYSTEM with nobody logged on. */
export function createTaskScheduler(powerShell: PowerShell, clock: Clock): Scheduler {
  const inspect: Scheduler['inspect'] = async (wanted) => {
    const found = asResult(
      await powerShell.run('inspect-task', taskOf(scheduleIdOf(wanted)), taskSchema),
      'inspect-task',
    );
    if (!found.ok) return found;
    if (!found.value.present) return succeed({ kind: 'absent' });
    const { xml, nextRunAt } = found.value;
    return succeed({ kind: 'present', matches: holdsSchedule(xml, toTask(wanted, clock)), nextRunAt });
  };
  return {
    description: 'Task Scheduler',
    unavailable: async () => {
      const outcome = await powerShell.run('inspect-task', taskOf('probe'), taskSchema);
      if (outcome.kind === 'answered') return null;
      if (outcome.kind === 'refused') return message('gettingReady', 'startTaskScheduler');
      const title = failureMessage(outcome.failure, 'title');
      return message('gettingReady', 'because', {
        title,
        remedy: failureMessage(outcome.failure, 'remedy'),
      });
    },
    inspect,
    apply: async (wanted) => {
      const found = await inspect(wanted);
      if (found.ok && found.value.kind === 'present' && found.value.matches) {
        return succeed([`${taskFolder}${scheduleIdOf(wanted)}`]);
      }
      const request = { ...taskOf(scheduleIdOf(wanted)), xml: scheduledTaskXml(toTask(wanted, clock)) };
      const registered = asResult(
        await powerShell.run('register-task', request, z.unknown()),
        'register-task',
      );
      return registered.ok ? succeed([`${taskFolder}${scheduleIdOf(wanted)}`]) : registered;
    },
    start: async (scheduleId) => {
      const started = asResult(
        await powerShell.run('start-task', taskOf(scheduleId), z.unknown()),
        'start-task',
      );
      return started.ok ? succeed(true) : started;
    },
    remove: async (scheduleId) => {
      const removed = asResult(
        await powerShell.run('remove-task', taskOf(scheduleId), z.unknown()),
        'remove-task',
      );
      return removed.ok ? succeed(null) : removed;
    },
    // SYSTEM's own variables are not to be seen by whoever asks.
    environmentOf: async () => succeed(null),
  };
}

function taskOf(scheduleId: string): { readonly name: string; readonly folder: string } {
  return { name: scheduleId, folder: taskFolder };
}

function toTask(wanted: ScheduledSync, clock: Clock): ScheduledTask {
  const [program = '', ...leading] = wanted.program;
  return {
    description:
      wanted.work === 'alerts'
        ? `Tells when ${wanted.site} is in trouble`
        : `Keeps the catalog of ${wanted.site} current on PkgSource and on every distribution point`,
    account: systemSid,
    program,
    args: [...leading, ...scheduledArguments(wanted)],
    schedule: wanted.schedule,
    startDate: clock.now().toISOString().slice(0, 10),
    ...(wanted.onlyIfDue === true ? { onlyIfDue: true } : {}),
  };
}

/**
 * Task Scheduler writes a task back with elements of its own, so the elements that are ours are compared, not
 * the text; the day of the first run is not among them.
 */
function holdsSchedule(found: string, wanted: ScheduledTask): boolean {
  const expected = scheduledTaskXml(wanted);
  return (
    [
      'UserId',
      'Command',
      'Arguments',
      'MultipleInstancesPolicy',
      'StartWhenAvailable',
      'ExecutionTimeLimit',
    ].every((name) => elementOf(found, name) === elementOf(expected, name)) && sameTriggers(found, expected)
  );
}

function elementOf(xml: string, name: string): string | null {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll('&quot;', '"') ?? null;
}
