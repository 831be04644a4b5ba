import { failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { findShare } from './create-share.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Takes a share away that the site no longer uses, unless somebody changed it since it was planned. */
export const removeShare: Apply<Extract<Operation, { kind: 'remove share' }>> = async (
  context,
  { name, path, access },
) => {
  const { shareServer } = context.deps;
  const found = await findShare(context.deps, name, path);
  if (found === null) return succeed(message('operationNotes', 'goneAlready'));
  if ('remedy' in found) return succeed(message('operationNotes', 'stays', { why: found.remedy }));
  const unchanged = await shareServer.hasAccess(name, access);
  if (!unchanged.ok) return unchanged;
  if (!unchanged.value) return succeed(message('operationNotes', 'staysChanged'));
  const before = await shareServer.readAccess(name);
  if (!before.ok) return before;
  const { comment } = found;
  const change = { kind: 'share removed', name, path, comment, access, before: before.value } as const;
  const removed = await context.make(change, () => shareServer.remove(name));
  return removed.ok ? succeed(null) : removed;
};

/** Shares the folder again by its former name, for whom it was shared. */
export const undoShareRemoval: Undo<ChangeOf<'share removed'>> = async (deps, change) => {
  const { name, path, comment, access, before } = change;
  const what = message('leftThings', 'removedShare', { name });
  const found = await findShare(deps, name, path);
  if (found !== null) return 'remedy' in found ? found : null;
  const created = await deps.shareServer.create({ name, path, comment }, access);
  if (!created.ok) return { what, remedy: failureMessage(created.failure, 'detail') };
  if (created.value.kind === 'name taken') {
    return { what, remedy: message('leftRemedies', 'nameTaken', { path }) };
  }
  const restored = await deps.shareServer.restoreAccess(name, before);
  return restored.ok ? null : { what, remedy: failureMessage(restored.failure, 'detail') };
};
