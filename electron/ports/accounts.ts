import type { Result } from '../shared/result.ts';

/** A group as the machine knows it. `id` is what ACLs take: a SID on Windows, a gid on Linux. */
export interface Group {
  readonly name: string;
  /** SID, e.g. S-1-5-32-544 or, for a Unix group, S-1-22-2-<gid>. */
  readonly sid: string;
  /** POSIX group number, or null where there is none. */
  readonly gid: number | null;
}

/** An account that signs in. */
export interface Account {
  readonly name: string;
  /** SID; for a Unix account S-1-22-1-<uid>. */
  readonly sid: string;
  /** POSIX user number, or null where there is none. */
  readonly uid: number | null;
}

/** The machine's groups and accounts. */
export interface Accounts {
  /** Finds an account by name; null when there is none, a failure when that could not be told. */
  findAccount(name: string): Promise<Result<Account | null>>;
  /** Finds a group by name or SID; null when there is none, a failure when that could not be told. */
  findGroup(nameOrSid: string): Promise<Result<Group | null>>;
  /** Groups that an administrator may choose as SMS Administrators. */
  listGroups(): Promise<Group[]>;
  createGroup(name: string): Promise<Result<Group>>;
  removeGroup(name: string): Promise<Result<null>>;
}
