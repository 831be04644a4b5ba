import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

export const registerSite: Apply<Extract<Operation, { kind: 'register site' }>> = (
  context,
  { path, eventSource },
) =>
  context.make({ kind: 'site registered', destination: path, eventSource }, async () => {
    await context.deps.registry.add(path);
    return succeed(null);
  });

export const undoRegistration: Undo<ChangeOf<'site registered'>> = async ({ registry }, { destination }) => {
  await registry.remove(destination);
  return null;
};
