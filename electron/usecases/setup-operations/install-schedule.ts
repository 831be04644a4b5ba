import { alertScheduleOf, placesOfAlertCheck } from '../../core/alert-schedule.ts';
import { scheduledStarts } from '../../core/scheduled-looks.ts';
import { scheduleIdOf } from '../../core/scheduled-work.ts';
import { localScheduleOf } from '../../core/sync-host.ts';
import { placesOfSync } from '../../core/sync-places.ts';
import { failure, failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, SetupContext, Undo } from './setup-context.ts';

type ScheduleOperation = Extract<Operation, { kind: 'install schedule' | 'schedule alert check' }>;

/** What should run, as the journal holds it. */
type JournaledSync = NonNullable<ChangeOf<'schedule installed'>['before']>;

type ScheduledOf = (context: SetupContext, settings: SiteSettings) => JournaledSync | null;

export const installSchedule: Apply<ScheduleOperation> = (context, operation) =>
  install(context, operation, { scheduledOf: scheduledSync });

export const scheduleAlertCheck: Apply<ScheduleOperation> = (context, operation) =>
  install(context, operation, { work: 'alerts', scheduledOf: scheduledAlertCheck });

async function install(
  context: SetupContext,
  operation: ScheduleOperation,
  { scheduledOf, ...task }: { readonly work?: 'alerts'; readonly scheduledOf: ScheduledOf },
): Promise<Result<Message | null>> {
  const { scheduler } = context.deps;
  const { settings, settingsBefore } = context;
  if (settings === null) {
    return failWith(
      failure('setup.step-failed', { step: operation.title, cause: message('operationNotes', 'noSettings') }),
    );
  }
  const { siteId } = settings;
  const named = settingsBefore === null ? null : scheduledOf(context, settingsBefore);
  const before = await installedBefore(context, named);
  const wanted = scheduledOf(context, settings);
  const change = { kind: 'schedule installed', siteId, ...task, before } as const;
  if (wanted === null) return context.make(change, () => scheduler.remove(scheduleIdOf(change)));
  const applied = await context.make(change, () => scheduler.apply(wanted));
  return applied.ok ? succeed(asItIs(applied.value.join(', '))) : applied;
}

/** The settings may name a schedule that was never installed: its Setup was interrupted, or somebody removed it. */
async function installedBefore(
  { deps }: SetupContext,
  named: JournaledSync | null,
): Promise<JournaledSync | null> {
  if (named === null) return null;
  const found = await deps.scheduler.inspect(named);
  return found.ok && found.value.kind === 'absent' ? null : named;
}

function scheduledSync({ folders, deps }: SetupContext, settings: SiteSettings): JournaledSync | null {
  const { siteId } = settings;
  const schedule = localScheduleOf(settings.syncHost);
  if (schedule === 'off') return null;
  const { written, read } = placesOfSync(settings, deps.machine.platform);
  return {
    siteId,
    site: folders.destination,
    ...scheduledStarts(schedule, settings),
    program: [...deps.syncProgram],
    places: { written: [...written], read: [...read] },
  };
}

function scheduledAlertCheck({ folders, deps }: SetupContext, settings: SiteSettings): JournaledSync | null {
  const schedule = alertScheduleOf(settings);
  if (schedule === 'off') return null;
  return {
    ...{ siteId: settings.siteId, site: folders.destination, work: 'alerts', schedule },
    program: [...deps.syncProgram],
    places: placesOfAlertCheck(settings),
  };
}

export const undoSchedule: Undo<ChangeOf<'schedule installed'>> = async ({ scheduler }, change) => {
  const { before } = change;
  const undone =
    before === null ? await scheduler.remove(scheduleIdOf(change)) : await scheduler.apply(before);
  if (undone.ok) return null;
  return {
    what: message('leftThings', 'scheduleOf', { scheduler: scheduler.description }),
    remedy: failureMessage(undone.failure, 'detail'),
  };
};
