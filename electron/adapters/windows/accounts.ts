import { z } from 'zod';
import type { Accounts } from '../../ports/accounts.ts';
import { succeed } from '../../shared/result.ts';
import { asResult, type PowerShell } from './powershell.ts';

const groupSchema = z.object({ name: z.string(), sid: z.string() });
const lookupSchema = z.union([
  z.object({ found: z.literal(true), name: z.string(), sid: z.string() }),
  z.object({ found: z.literal(false) }),
]);

/** Groups of this Windows and of its domain. A group that cannot be looked up counts as not found. */
export function createWindowsAccounts(powerShell: PowerShell): Accounts {
  return {
    findGroup: async (group) => {
      const outcome = await powerShell.run('find-group', { group }, lookupSchema);
      if (outcome.kind !== 'answered' || !outcome.value.found) return null;
      return { name: outcome.value.name, sid: outcome.value.sid, gid: null };
    },
    listGroups: async () => {
      const outcome = await powerShell.run('list-groups', {}, z.object({ groups: z.array(groupSchema) }));
      return outcome.kind === 'answered'
        ? outcome.value.groups.map((group) => ({ ...group, gid: null }))
        : [];
    },
    createGroup: async (name) => {
      const description = 'Full control of the package source of PkgSource';
      const created = asResult(
        await powerShell.run('create-group', { name, description }, groupSchema),
        'create-group',
      );
      return created.ok ? succeed({ ...created.value, gid: null }) : created;
    },
    removeGroup: async (name) => {
      const removed = asResult(await powerShell.run('remove-group', { name }, z.unknown()), 'remove-group');
      return removed.ok ? succeed(null) : removed;
    },
  };
}
