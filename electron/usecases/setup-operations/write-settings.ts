import { wantedSyncHost } from '../../core/sync-host.ts';
import { wantedSettings } from '../../core/wanted-settings.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { siteSettingsSchema } from '../../shared/site-settings.ts';
import { scheduledSiteId, visibleChanges } from '../journaled-changes.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

export const writeSettings: Apply<Extract<Operation, { kind: 'write settings' }>> = async (
  context,
  { path },
) => {
  const { deps, answers, folders } = context;
  const present = context.settings;
  const earlier = present?.siteId ?? scheduledSiteId(await visibleChanges(deps, folders.destination));
  const shareName = context.shareNames.get('share') ?? present?.share.name ?? answers.share.name;
  const settings = wantedSettings(answers, {
    siteId: earlier ?? deps.identifiers.newId(),
    createdAt: present?.createdAt ?? deps.clock.now().toISOString(),
    syncHost: wantedSyncHost(answers.syncHost, present?.syncHost ?? null, {
      computer: deps.machine.computerName(),
      newHostId: deps.identifiers.newId(),
    }),
    shareName,
    unc: deps.shareServer.uncOf(shareName),
  });
  const before = present === null ? null : await deps.files.readText(path);
  const { destination } = folders;
  const written = await context.make({ kind: 'settings written', destination, path, before }, async () => {
    await deps.openStore(destination).writeSettings(settings);
    return succeed(null);
  });
  if (written.ok) context.settings = settings;
  return written;
};

export const undoSettings: Undo<ChangeOf<'settings written'>> = async ({ files, openStore }, change) => {
  const { path, before, destination } = change;
  if (before !== null) {
    await openStore(destination).writeSettings(siteSettingsSchema.parse(JSON.parse(before)));
    return null;
  }
  if ((await files.look(path)) !== null) await files.remove(path);
  return null;
};
