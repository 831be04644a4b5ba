import { failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

export const createGroup: Apply<Extract<Operation, { kind: 'create group' }>> = async (
  context,
  { group },
) => {
  const made = await context.make({ kind: 'group created', name: group }, () =>
    context.deps.accounts.createGroup(group),
  );
  return made.ok ? succeed(asItIs(made.value.sid)) : made;
};

export const undoGroup: Undo<ChangeOf<'group created'>> = async ({ accounts }, { name }) => {
  const found = await accounts.findGroup(name);
  if (found.ok && found.value === null) return null;
  const removed = await accounts.removeGroup(name);
  return removed.ok
    ? null
    : { what: message('leftThings', 'group', { name }), remedy: failureMessage(removed.failure, 'detail') };
};
