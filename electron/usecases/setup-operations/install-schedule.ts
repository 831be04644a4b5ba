import { localScheduleOf } from '../../core/sync-host.ts';
import { placesOfSync } from '../../core/sync-places.ts';
import { describeFailure, failure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { Apply, ChangeOf, SetupContext, Undo } from './setup-context.ts';

export const installSchedule: Apply<Extract<Operation, { kind: 'install schedule' }>> = async (
  context,
  operation,
) => {
  const { scheduler } = context.deps;
  const { settings, settingsBefore } = context;
  if (settings === null) {
    return failWith(
      failure('setup.step-failed', { step: operation.title, cause: 'the site has no settings' }),
    );
  }
  const { siteId } = settings;
  const named = settingsBefore === null ? null : scheduledSync(context, settingsBefore);
  const before = await installedBefore(context, named);
  const wanted = scheduledSync(context, settings);
  const change = { kind: 'schedule installed', siteId, before } as const;
  if (wanted === null) return context.make(change, () => scheduler.remove(siteId));
  const applied = await context.make(change, () => scheduler.apply(wanted));
  return applied.ok ? succeed(applied.value.join(', ')) : applied;
};

/** The settings may name a schedule that was never installed: its Setup was interrupted, or somebody removed it. */
async function installedBefore(
  { deps }: SetupContext,
  named: JournaledSync | null,
): Promise<JournaledSync | null> {
  if (named === null) return null;
  const found = await deps.scheduler.inspect(named);
  return found.ok && found.value.kind === 'absent' ? null : named;
}

/** What should run, as the journal holds it. */
type JournaledSync = NonNullable<ChangeOf<'schedule installed'>['before']>;

function scheduledSync({ folders, deps }: SetupContext, settings: SiteSettings): JournaledSync | null {
  const { siteId } = settings;
  const schedule = localScheduleOf(settings.syncHost);
  if (schedule === 'off') return null;
  const { written, read } = placesOfSync(settings, deps.machine.platform);
  return {
    siteId,
    site: folders.destination,
    schedule,
    program: [...deps.syncProgram],
    places: { written: [...written], read: [...read] },
  };
}

export const undoSchedule: Undo<ChangeOf<'schedule installed'>> = async (
  { scheduler },
  { siteId, before },
) => {
  const undone = before === null ? await scheduler.remove(siteId) : await scheduler.apply(before);
  if (undone.ok) return null;
  return { what: `the schedule (${scheduler.description})`, remedy: describeFailure(undone.failure).detail };
};
