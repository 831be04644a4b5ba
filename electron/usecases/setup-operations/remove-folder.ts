import { failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Removes a folder that the site no longer uses, unless something was put into it since it was planned. */
export const removeFolder: Apply<Extract<Operation, { kind: 'remove folder' }>> = async (
  context,
  { path },
) => {
  const { files, permissions } = context.deps;
  if ((await files.look(path))?.kind !== 'folder') return succeed(message('operationNotes', 'goneAlready'));
  const [held] = await files.list(path);
  if (held !== undefined) return succeed(message('operationNotes', 'staysHolding', { name: held }));
  const before = await permissions.read(path);
  if (!before.ok) return before;
  return context.make({ kind: 'folder removed', path, before: before.value }, async () => {
    await files.removeFolder(path);
    return succeed(null);
  });
};

export const undoFolderRemoval: Undo<ChangeOf<'folder removed'>> = async (
  { files, permissions },
  { path, before },
) => {
  // Closed until its permissions are what they were.
  if ((await files.look(path)) === null) await files.makeFolder(path, 0o700);
  const restored = await permissions.restore(path, before);
  return restored.ok
    ? null
    : {
        what: message('leftThings', 'permissions', { path }),
        remedy: failureMessage(restored.failure, 'detail'),
      };
};
