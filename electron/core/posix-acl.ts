import type { FolderRule } from '../shared/plan.ts';

/** What a folder should allow: mode, owning group, and the group that needs an entry of its own. */
export interface WantedPermissions {
  readonly mode: number;
  readonly gid: number;
  /** Administrators other than root, beside the owning group; null when the mode says it all. */
  readonly extraGid: number | null;
}

/**
 * Setgid, so that what is made inside belongs to the group too. Around the settings also sticky: without it,
 * whoever may write PkgSource could move `.sync` away and put a folder of their own in its place, from which a
 * program with full rights would take its orders.
 */
const modes: Readonly<Record<FolderRule, number>> = {
  'full control': 0o2770,
  'full control around settings': 0o3770,
  'read only': 0o2750,
};

/** Permissions for these groups; root, the owner, has full control anyway. */
export function wantedPermissions(
  rule: FolderRule,
  administratorsGid: number,
  smsAdministratorsGid: number | null,
): WantedPermissions {
  const gid = smsAdministratorsGid ?? administratorsGid;
  const extraGid = administratorsGid === 0 || administratorsGid === gid ? null : administratorsGid;
  return { mode: modes[rule], gid, extraGid };
}

/** The entries that `getfacl --omit-header --numeric` shows for a folder with these permissions, sorted. */
export function wantedAcl({ mode, extraGid }: WantedPermissions): string[] {
  const group = (mode & 0o020) === 0 ? 'r-x' : 'rwx';
  const entries = ['user::rwx', `group::${group}`, 'other::---'];
  if (extraGid !== null) entries.push(`group:${extraGid}:rwx`, 'mask::rwx');
  return [...entries, ...entries.map((entry) => `default:${entry}`)].sort();
}

/** Entries of `getfacl --omit-header --numeric` without what it adds for reading, sorted. */
export function parseAcl(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s*#.*$/u, '').trim())
    .filter((line) => line !== '')
    .sort();
}

/** The same entries without the defaults: what a file system without ACLs can hold, if no group is extra. */
export function withoutDefaults(entries: readonly string[]): string[] {
  return entries.filter((entry) => !entry.startsWith('default:'));
}
