import { failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

export const setPermissions: Apply<Extract<Operation, { kind: 'set permissions' }>> = async (
  context,
  operation,
) => {
  const { permissions } = context.deps;
  const { path, access, rule } = operation;
  const before = await permissions.read(path);
  if (!before.ok) return before;
  const change = { kind: 'permissions set', path, before: before.value, set: { access, rule } } as const;
  const applied = await context.make(change, () => permissions.apply(path, access, rule));
  return applied.ok ? succeed(null) : applied;
};

export const undoPermissions: Undo<ChangeOf<'permissions set'>> = async (deps, { path, before }) => {
  if ((await deps.files.look(path)) === null) return null;
  const restored = await deps.permissions.restore(path, before);
  if (restored.ok) return null;
  return {
    what: message('leftThings', 'permissions', { path }),
    remedy: failureMessage(restored.failure, 'detail'),
  };
};
