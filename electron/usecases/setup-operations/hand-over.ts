import { failure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Makes the host's account the owner of what it has to replace: sticky folders let only owners do that. */
export const handOver: Apply<Extract<Operation, { kind: 'hand over' }>> = async (
  context,
  { account, paths },
) => {
  const { files, accounts } = context.deps;
  const found = await accounts.findAccount(account);
  if (!found.ok) return found;
  const uid = found.value?.uid ?? null;
  if (uid === null) return failWith(failure('host.account-not-found', { account }, 'syncHost.account'));
  const owners: ChangeOf<'handed over'>['owners'] = [];
  for (const path of paths) {
    const facts = await files.look(path);
    if (facts !== null) owners.push({ path, uid: facts.uid, gid: facts.gid });
  }
  return context.make({ kind: 'handed over', account, owners }, async () => {
    for (const { path, gid } of owners) await files.setOwner(path, uid, gid);
    return succeed(null);
  });
};

/** What the host replaced since is its own by then, and what is gone needs no owner. */
export const undoHandOver: Undo<ChangeOf<'handed over'>> = async ({ files }, { owners }) => {
  for (const { path, uid, gid } of owners) {
    if ((await files.look(path)) !== null) await files.setOwner(path, uid, gid);
  }
  return null;
};
