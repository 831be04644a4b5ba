import { describeFailure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

export const createGroup: Apply<Extract<Operation, { kind: 'create group' }>> = async (
  context,
  { group },
) => {
  const made = await context.make({ kind: 'group created', name: group }, () =>
    context.deps.accounts.createGroup(group),
  );
  return made.ok ? succeed(made.value.sid) : made;
};

export const undoGroup: Undo<ChangeOf<'group created'>> = async ({ accounts }, { name }) => {
  const found = await accounts.findGroup(name);
  if (found.ok && found.value === null) return null;
  const removed = await accounts.removeGroup(name);
  return removed.ok ? null : { what: `the group ${name}`, remedy: describeFailure(removed.failure).detail };
};
