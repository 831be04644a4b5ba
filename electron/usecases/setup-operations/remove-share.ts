import { describeFailure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { findShare } from './create-share.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Takes a share away that the site no longer uses, unless somebody changed it since it was planned. */
export const removeShare: Apply<Extract<Operation, { kind: 'remove share' }>> = async (
  context,
  { name, path, access },
) => {
  const { shareServer } = context.deps;
  const found = await findShare(context.deps, name, path);
  if (found === null) return succeed('it is gone already');
  if ('remedy' in found) return succeed(`it stays: ${found.remedy}`);
  const unchanged = await shareServer.hasAccess(name, access);
  if (!unchanged.ok) return unchanged;
  if (!unchanged.value) return succeed('it stays: somebody changed who may use it');
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
  const what = `the share ${name}, which was removed`;
  const found = await findShare(deps, name, path);
  if (found !== null) return 'remedy' in found ? found : null;
  const created = await deps.shareServer.create({ name, path, comment }, access);
  if (!created.ok) return { what, remedy: describeFailure(created.failure).detail };
  if (created.value.kind === 'name taken') {
    return { what, remedy: `Something else has that name by now. Share ${path} under another one.` };
  }
  const restored = await deps.shareServer.restoreAccess(name, before);
  return restored.ok ? null : { what, remedy: describeFailure(restored.failure).detail };
};
