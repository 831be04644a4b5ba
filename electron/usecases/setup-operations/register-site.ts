import { failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

export const registerSite: Apply<Extract<Operation, { kind: 'register site' }>> = (
  context,
  { path, eventSource },
) =>
  context.make({ kind: 'site registered', destination: path, eventSource }, () =>
    context.deps.registry.add(path),
  );

export const undoRegistration: Undo<ChangeOf<'site registered'>> = async ({ registry }, { destination }) => {
  const removed = await registry.remove(destination);
  if (removed.ok) return null;
  return {
    what: message('leftThings', 'entry', { site: destination }),
    remedy: failureMessage(removed.failure, 'detail'),
  };
};
