import { z } from 'zod';
import type { Accounts } from '../../ports/accounts.ts';
import { succeed } from '../../shared/result.ts';
import { asResult, type PowerShell } from './powershell.ts';

const groupSchema = z.object({ name: z.string(), sid: z.string() });
/** A local group's description has at most 48 characters. Source: Microsoft, "New-LocalGroup". */
const groupDescription = 'Full control of the package source of PkgSource';
const lookupSchema = z.union([
  z.object({ found: z.literal(true), name: z.string(), sid: z.string() }),
  z.object({ found: z.literal(false) }),
]);

/** Groups of this Windows and of its domain. */
export function createWindowsAccounts(powerShell: PowerShell): Accounts {
  return {
    // Windows translates every kind of account in the same way.
    findAccount: async (name) => {
      const found = asResult(await powerShell.run('find-group', { group: name }, lookupSchema), 'find-group');
      if (!found.ok) return found;
      const { value } = found;
      return succeed(value.found ? { name: value.name, sid: value.sid, uid: null } : null);
    },
    findGroup: async (group) => {
      const found = asResult(await powerShell.run('find-group', { group }, lookupSchema), 'find-group');
      if (!found.ok) return found;
      const { value } = found;
      return succeed(value.found ? { name: value.name, sid: value.sid, gid: null } : null);
    },
    listGroups: async () => {
      const outcome = await powerShell.run('list-groups', {}, z.object({ groups: z.array(groupSchema) }));
      return outcome.kind === 'answered'
        ? outcome.value.groups.map((group) => ({ ...group, gid: null }))
        : [];
    },
    createGroup: async (name) => {
      const created = asResult(
        await powerShell.run('create-group', { name, description: groupDescription }, groupSchema),
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
