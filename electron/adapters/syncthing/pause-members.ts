import type { Secrets } from '../../ports/secrets.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { KnownMember } from './known-members.ts';
import type { OpenDevice } from './open-device.ts';
import { withSteered } from './steered-members.ts';

/**
 * Pauses members or lets them go on. The source stops sending to them; that other members go on sending can be stopped
 * only at the member itself, where its REST API is in the settings.
 */
export async function pauseMembers(
  source: OpenDevice,
  members: readonly KnownMember[],
  {
    paused,
    folderId,
    secrets,
  }: { readonly paused: boolean; readonly folderId: string; readonly secrets: Secrets },
  signal: AbortSignal,
): Promise<Result<null>> {
  const body = { paused };
  for (const { deviceId } of members) {
    const path = `/rest/config/devices/${deviceId}`;
    const done = await source.client.send({ method: 'PATCH', path, body, signal });
    if (!done.ok) return done;
  }
  const path = `/rest/config/folders/${encodeURIComponent(folderId)}`;
  const atMembers = await withSteered(members, secrets, signal, ({ client }) =>
    client.send({ method: 'PATCH', path, body, signal }),
  );
  for (const { result } of atMembers) if (!result.ok) return result;
  return succeed(null);
}
