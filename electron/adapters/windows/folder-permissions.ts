import { z } from 'zod';
import { folderDescriptor, grantsTheSame } from '../../core/security-descriptor.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { FolderPermissions } from '../../ports/folder-permissions.ts';
import { administratorsSid } from '../../shared/catalog-facts.ts';
import type { FolderAccess, FolderRule } from '../../shared/plan.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { hostSidOf, sidsOf } from './access-sids.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** NTFS permissions: full control for SYSTEM and Administrators, nothing inherited from above. */
export function createNtfsPermissions(powerShell: PowerShell, accounts: Accounts): FolderPermissions {
  return {
    isRight: async (path, access, rule) => {
      const wanted = await descriptorOf(accounts, access, rule);
      if (!wanted.ok) return wanted;
      const found = asResult(
        await powerShell.run('read-folder-access', { path: longPath(path) }, z.object({ sddl: z.string() })),
        'read-folder-access',
      );
      return found.ok ? succeed(grantsTheSame(found.value.sddl, wanted.value)) : found;
    },
    read: async (path) => {
      const found = asResult(
        await powerShell.run('read-folder-access', { path: longPath(path) }, z.object({ sddl: z.string() })),
        'read-folder-access',
      );
      return found.ok ? succeed({ before: found.value.sddl }) : found;
    },
    apply: async (path, access, rule) => {
      const wanted = await descriptorOf(accounts, access, rule);
      return wanted.ok ? setAccess(powerShell, path, wanted.value) : wanted;
    },
    restore: async (path, before) => {
      const restored = await setAccess(powerShell, path, String(before.before));
      return restored.ok ? succeed(null) : restored;
    },
  };
}

async function descriptorOf(
  accounts: Accounts,
  access: FolderAccess,
  rule: FolderRule,
): Promise<Result<string>> {
  const sids = await sidsOf(accounts, access);
  if (!sids.ok) return sids;
  const [administrators = administratorsSid, smsAdministrators = null] = sids.value;
  const host = await hostSidOf(accounts, access);
  if (!host.ok) return host;
  return succeed(folderDescriptor(rule, administrators, smsAdministrators, host.value));
}

async function setAccess(powerShell: PowerShell, path: string, sddl: string) {
  return asResult(
    await powerShell.run(
      'set-folder-access',
      { path: longPath(path), sddl },
      z.object({ before: z.string() }),
    ),
    'set-folder-access',
  );
}

/** Paths of 260 characters and more need the `\\?\` form. Source: Microsoft, "Maximum Path Length Limitation". */
export function longPath(path: string): string {
  if (path.length < 260 || path.startsWith('\\\\?\\')) return path;
  return path.startsWith('\\\\') ? `\\\\?\\UNC\\${path.slice(2)}` : `\\\\?\\${path}`;
}
