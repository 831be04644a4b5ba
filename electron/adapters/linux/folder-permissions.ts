import { fileFailure } from '../../core/file-error.ts';
import {
  parseAcl,
  type WantedPermissions,
  wantedAcl,
  wantedPermissions,
  withoutDefaults,
} from '../../core/posix-acl.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { Files } from '../../ports/files.ts';
import type { FolderPermissions, PermissionSnapshot } from '../../ports/folder-permissions.ts';
import type { Programs } from '../../ports/programs.ts';
import type { FolderAccess, FolderRule } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { guardResult } from '../files/guard-file-work.ts';
import { groupsOf, hostOf } from '../samba/access-groups.ts';
import { type AclTools, createAclTools } from './acl-tools.ts';

export interface PosixPermissionsParts {
  readonly files: Files;
  readonly accounts: Accounts;
  readonly programs: Programs;
  /** Who owns the site's folders: root, except on a practice site that another account runs. */
  readonly ownerUid: number;
}

interface Posix extends PosixPermissionsParts {
  readonly acl: AclTools;
}

/** Owner, group, mode and, where the file system has them, default ACLs. */
export function createPosixPermissions(parts: PosixPermissionsParts): FolderPermissions {
  const posix: Posix = { ...parts, acl: createAclTools(parts.programs) };
  return {
    isRight: async (path, access, rule) => {
      const wanted = await wantedFor(posix, access, rule);
      return wanted.ok
        ? guardResult('readingPermissions', path, () => isRight(posix, path, wanted.value))
        : wanted;
    },
    read: (path) => guardResult('readingPermissions', path, () => read(posix, path)),
    apply: async (path, access, rule) => {
      const wanted = await wantedFor(posix, access, rule);
      if (!wanted.ok) return wanted;
      return guardResult('settingPermissions', path, async () => {
        const before = await read(posix, path);
        if (!before.ok) return before;
        const applied = await apply(posix, path, wanted.value);
        return applied.ok ? before : applied;
      });
    },
    restore: (path, before) => guardResult('restoringPermissions', path, () => restore(posix, path, before)),
  };
}

async function wantedFor(
  { accounts }: Posix,
  access: FolderAccess,
  rule: FolderRule,
): Promise<Result<WantedPermissions>> {
  const groups = await groupsOf(accounts, access);
  if (!groups.ok) return groups;
  const [administrators, smsAdministrators] = groups.value;
  const host = await hostOf(accounts, access);
  if (!host.ok) return host;
  return succeed(
    wantedPermissions(
      rule,
      administrators?.gid ?? 0,
      smsAdministrators?.gid ?? null,
      host.value?.uid ?? null,
    ),
  );
}

async function isRight(
  { files, acl, ownerUid }: Posix,
  path: string,
  wanted: WantedPermissions,
): Promise<Result<boolean>> {
  const facts = await files.look(path);
  if (facts?.kind !== 'folder' || facts.mode !== wanted.mode || facts.gid !== wanted.gid)
    return succeed(false);
  if (facts.uid !== ownerUid) return succeed(false);
  const found = await acl.read(path);
  if (!found.ok) return found;
  const entries = parseAcl(found.value).join('\n');
  const expected = wantedAcl(wanted);
  if (entries === expected.join('\n')) return succeed(true);
  // Without ACLs the mode says all that can be said.
  return succeed(
    !needsAcl(wanted) && entries === withoutDefaults(expected).join('\n') && !(await acl.areKept(path)),
  );
}

async function apply(
  { files, acl, ownerUid }: Posix,
  path: string,
  wanted: WantedPermissions,
): Promise<Result<null>> {
  await files.setOwner(path, ownerUid, wanted.gid);
  const set = await acl.set(path, wantedAcl(wanted));
  // Last: setting an ACL changes the mode's group bits, changing the owner clears setgid.
  await files.setMode(path, wanted.mode);
  if (set.ok || (set.failure.code === 'permissions.not-supported' && !needsAcl(wanted))) return succeed(null);
  return set;
}

function needsAcl({ extraGid, hostUid }: WantedPermissions): boolean {
  return extraGid !== null || hostUid !== null;
}

async function read({ files, acl }: Posix, path: string): Promise<Result<PermissionSnapshot>> {
  const facts = await files.look(path);
  if (facts === null) return failWith(fileFailure('lookingAt', path, message('causes', 'absent')));
  const found = await acl.read(path);
  if (!found.ok) return found;
  return succeed({ uid: facts.uid, gid: facts.gid, mode: facts.mode, acl: parseAcl(found.value).join(',') });
}

async function restore(
  { files, acl }: Posix,
  path: string,
  before: PermissionSnapshot,
): Promise<Result<null>> {
  await files.setOwner(path, Number(before.uid), Number(before.gid));
  const set = await acl.set(path, String(before.acl).split(','));
  await files.setMode(path, Number(before.mode));
  return set.ok || set.failure.code === 'permissions.not-supported' ? succeed(null) : set;
}
