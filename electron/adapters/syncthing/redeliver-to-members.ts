import type { Secrets } from '../../ports/secrets.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { KnownMember } from './known-members.ts';
import { revertMember } from './revert-member.ts';
import { withSteered } from './steered-members.ts';

/**
 * Takes back what was changed on members, as far as they can be asked. Syncthing brings nothing again to a member by
 * itself whose file was changed: only the member's own Syncthing can be told to, so a failure names the others.
 */
export async function redeliverToMembers(
  members: readonly KnownMember[],
  { folderId, secrets }: { readonly folderId: string; readonly secrets: Secrets },
  signal: AbortSignal,
): Promise<Result<null>> {
  const reverted = await withSteered(members, secrets, signal, (device) =>
    revertMember(device, folderId, signal),
  );
  for (const { result } of reverted) if (!result.ok) return result;
  const byHand = members.filter(({ api }) => api === undefined).map(({ name }) => name);
  return byHand.length === 0
    ? succeed(null)
    : failWith(failure('syncthing.revert-by-hand', { names: byHand.join(', ') }));
}
