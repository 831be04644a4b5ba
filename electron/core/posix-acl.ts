import type { FolderRule } from '../shared/plan.ts';

/** What a folder should allow: mode, owning group, and the group that needs an entry of its own. */
export interface WantedPermissions {
  readonly mode: number;
  readonly gid: number;
  /** Administrators other than root, beside the owning group; null when the mode says it all. */
  readonly extraGid: number | null;
  /** What the owning group may do. */
  readonly group: 'r-x' | 'rwx';
  /** The account of a synchronization host on another computer, or null. */
  readonly hostUid: number | null;
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

/**
 * Where another computer syncs, its account adds files to the settings folder too. Sticky keeps it from replacing
 * the settings themselves, which belong to root. With entries for accounts, the mode's group bits are their mask.
 */
const settingsModeWithHost = 0o3770;

/** Permissions for these groups and this host; root, the owner, has full control anyway. */
export function wantedPermissions(
  rule: FolderRule,
  administratorsGid: number,
  smsAdministratorsGid: number | null,
  hostUid: number | null = null,
): WantedPermissions {
  const gid = smsAdministratorsGid ?? administratorsGid;
  const extraGid = administratorsGid === 0 || administratorsGid === gid ? null : administratorsGid;
  const mode = rule === 'read only' && hostUid !== null ? settingsModeWithHost : modes[rule];
  return { mode, gid, extraGid, group: rule === 'read only' ? 'r-x' : 'rwx', hostUid };
}

/** The entries that `getfacl --omit-header --numeric` shows for a folder with these permissions, sorted. */
export function wantedAcl({ group, extraGid, hostUid }: WantedPermissions): string[] {
  const entries = ['user::rwx', `group::${group}`, 'other::---'];
  if (extraGid !== null) entries.push(`group:${extraGid}:rwx`);
  if (hostUid !== null) entries.push(`user:${hostUid}:rwx`);
  if (extraGid !== null || hostUid !== null) entries.push('mask::rwx');
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
