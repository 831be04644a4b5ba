import type { ScheduledSync } from '../../ports/scheduler.ts';
import type { Schedule } from '../../shared/answers.ts';
import { describeFailure, failure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { Apply, ChangeOf, SetupContext, Undo } from './setup-context.ts';

export const installSchedule: Apply<Extract<Operation, { kind: 'install schedule' }>> = async (
  context,
  operation,
) => {
  const { scheduler } = context.deps;
  const { settings, scheduleBefore } = context;
  if (settings === null) {
    return failWith(
      failure('setup.step-failed', { step: operation.title, cause: 'the site has no settings' }),
    );
  }
  const { siteId } = settings;
  const before = await installedBefore(context, scheduledSync(context, siteId, scheduleBefore));
  const wanted = scheduledSync(context, siteId, operation.schedule);
  const change = { kind: 'schedule installed', siteId, before } as const;
  if (wanted === null) return context.make(change, () => scheduler.remove(siteId));
  const applied = await context.make(change, () => scheduler.apply(wanted));
  return applied.ok ? succeed(applied.value.join(', ')) : applied;
};

/** The settings may name a schedule that was never installed: its Setup was interrupted, or somebody removed it. */
async function installedBefore<S extends ScheduledSync>(
  { deps }: SetupContext,
  named: S | null,
): Promise<S | null> {
  if (named === null) return null;
  const found = await deps.scheduler.inspect(named);
  return found.ok && found.value.kind === 'absent' ? null : named;
}

function scheduledSync(
  { folders, deps }: SetupContext,
  siteId: string,
  schedule: Schedule,
): (ScheduledSync & { program: string[] }) | null {
  return schedule === 'off'
    ? null
    : { siteId, site: folders.destination, schedule, program: [...deps.syncProgram] };
}

export const undoSchedule: Undo<ChangeOf<'schedule installed'>> = async (
  { scheduler },
  { siteId, before },
) => {
  const undone = before === null ? await scheduler.remove(siteId) : await scheduler.apply(before);
  if (undone.ok) return null;
  return { what: `the schedule (${scheduler.description})`, remedy: describeFailure(undone.failure).detail };
};
