import type { FolderAccess, FolderRule } from '../shared/plan.ts';
import type { Result } from '../shared/result.ts';

/** Permissions of a folder as found, opaque to everything but the adapter that reads and restores them. */
export type PermissionSnapshot = Readonly<Record<string, string | number>>;

/** File system permissions (NTFS, or POSIX modes and ACLs). */
export interface FolderPermissions {
  /** Whether the folder gives the groups of `access` what `rule` says, and nobody else anything. */
  isRight(path: string, access: FolderAccess, rule: FolderRule): Promise<Result<boolean>>;
  /** What is there now, for `restore`. */
  read(path: string): Promise<Result<PermissionSnapshot>>;
  /** Sets them; returns what was there before, for `restore`. */
  apply(path: string, access: FolderAccess, rule: FolderRule): Promise<Result<PermissionSnapshot>>;
  restore(path: string, before: PermissionSnapshot): Promise<Result<null>>;
}
