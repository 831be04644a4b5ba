import type { Account, Accounts, Group } from '../../ports/accounts.ts';
import { failure } from '../../shared/failure.ts';
import type { FolderAccess } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/** The groups of `access`: Administrators first, then SMS Administrators where there are any. */
export async function groupsOf(accounts: Accounts, access: FolderAccess): Promise<Result<Group[]>> {
  const groups: Group[] = [];
  for (const name of [access.administrators, access.smsAdministrators]) {
    if (name === null) continue;
    const group = await accounts.findGroup(name);
    if (!group.ok) return group;
    if (group.value === null) return failWith(failure('group.not-found', { name }));
    groups.push(group.value);
  }
  return succeed(groups);
}

/** The account of the synchronization host in `access`, or null where it names none. */
export async function hostOf(accounts: Accounts, { host }: FolderAccess): Promise<Result<Account | null>> {
  if (host === undefined) return succeed(null);
  const found = await accounts.findAccount(host);
  if (!found.ok || found.value !== null) return found;
  return failWith(failure('host.account-not-found', { account: host }));
}
