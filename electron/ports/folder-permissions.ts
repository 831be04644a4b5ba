import type { FolderAccess } from '../shared/plan.ts';
import type { Result } from '../shared/result.ts';

/** Permissions of a folder as found, opaque to everything but the adapter that reads and restores them. */
export type PermissionSnapshot = Readonly<Record<string, string | number>>;

/** File system permissions (NTFS, or POSIX modes and ACLs). */
export interface FolderPermissions {
  /** Whether the folder gives full control to the groups of `access` and to nobody else. */
  isRight(path: string, access: FolderAccess): Promise<Result<boolean>>;
  /** Sets them; returns what was there before, for `restore`. */
  apply(path: string, access: FolderAccess): Promise<Result<PermissionSnapshot>>;
  restore(path: string, before: PermissionSnapshot): Promise<Result<null>>;
}
