import type { Operation } from '../../shared/plan.ts';
import { succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Folders whose permissions are set by an operation of their own are closed until then. */
const closed = 0o700;
const passable = 0o755;

export const createFolder: Apply<Extract<Operation, { kind: 'create folder' }>> = async (
  context,
  { path },
) => {
  const { folders, deps } = context;
  const mode = [folders.packageSource, folders.settings, folders.updatesSource].includes(path)
    ? closed
    : passable;
  return context.make({ kind: 'folder created', path }, async () => {
    await deps.files.makeFolder(path, mode);
    return succeed(null);
  });
};

export const undoFolder: Undo<ChangeOf<'folder created'>> = async ({ files }, { path }) => {
  const facts = await files.look(path);
  if (facts === null) return null;
  if (facts.kind !== 'folder') return { what: asItIs(path), remedy: message('leftRemedies', 'noFolder') };
  const entries = await files.list(path);
  if (entries.length === 0) {
    await files.removeFolder(path);
    return null;
  }
  const names = entries.slice(0, 5).join(', ') + (entries.length > 5 ? ', …' : '');
  return { what: asItIs(path), remedy: message('leftRemedies', 'holds', { names }) };
};
