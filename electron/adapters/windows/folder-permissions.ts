import { z } from 'zod';
import { folderDescriptor, grantsExactly, systemSid } from '../../core/security-descriptor.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { FolderPermissions } from '../../ports/folder-permissions.ts';
import { succeed } from '../../shared/result.ts';
import { sidsOf } from './access-sids.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** NTFS permissions: full control for SYSTEM and the groups, nothing inherited from above. */
export function createNtfsPermissions(powerShell: PowerShell, accounts: Accounts): FolderPermissions {
  return {
    isRight: async (path, access) => {
      const sids = await sidsOf(accounts, access);
      if (!sids.ok) return sids;
      const found = asResult(
        await powerShell.run('read-folder-access', { path: longPath(path) }, z.object({ sddl: z.string() })),
        'read-folder-access',
      );
      return found.ok ? succeed(grantsExactly(found.value.sddl, [systemSid, ...sids.value])) : found;
    },
    read: async (path) => {
      const found = asResult(
        await powerShell.run('read-folder-access', { path: longPath(path) }, z.object({ sddl: z.string() })),
        'read-folder-access',
      );
      return found.ok ? succeed({ before: found.value.sddl }) : found;
    },
    apply: async (path, access) => {
      const sids = await sidsOf(accounts, access);
      if (!sids.ok) return sids;
      return setAccess(powerShell, path, folderDescriptor(sids.value));
    },
    restore: async (path, before) => {
      const restored = await setAccess(powerShell, path, String(before.before));
      return restored.ok ? succeed(null) : restored;
    },
  };
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
