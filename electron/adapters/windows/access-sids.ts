import type { Accounts } from '../../ports/accounts.ts';
import { failure } from '../../shared/failure.ts';
import type { FolderAccess } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

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
