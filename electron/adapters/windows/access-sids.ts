import type { Accounts } from '../../ports/accounts.ts';
import { failure } from '../../shared/failure.ts';
import type { FolderAccess } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/** SID of the synchronization host's account in `access`, or null where it names none. */
export async function hostSidOf(accounts: Accounts, { host }: FolderAccess): Promise<Result<string | null>> {
  if (host === undefined) return succeed(null);
  const found = await accounts.findAccount(host);
  if (!found.ok) return found;
  if (found.value === null) return failWith(failure('windows.account-unknown', { account: host }));
  return succeed(found.value.sid);
}

/** SIDs of the groups in `access`: access lists are made from SIDs because names differ by language. */
export async function sidsOf(accounts: Accounts, access: FolderAccess): Promise<Result<string[]>> {
  const sids: string[] = [];
  for (const group of [access.administrators, access.smsAdministrators]) {
    if (group === null) continue;
    const found = await accounts.findGroup(group);
    if (!found.ok) return found;
    if (found.value === null) return failWith(failure('windows.account-unknown', { account: group }));
    sids.push(found.value.sid);
  }
  return succeed(sids);
}

/** SIDs of everybody who may use a share: the groups in `access`, and a synchronization host's account. */
export async function shareSidsOf(accounts: Accounts, access: FolderAccess): Promise<Result<string[]>> {
  const [groups, host] = [await sidsOf(accounts, access), await hostSidOf(accounts, access)];
  if (!groups.ok) return groups;
  if (!host.ok) return host;
  return succeed(host.value === null ? groups.value : [...groups.value, host.value]);
}
