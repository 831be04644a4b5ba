import type { Secrets } from '../../ports/secrets.ts';
import type { SyncthingDelivery } from '../../shared/delivery.ts';
import type { Failure } from '../../shared/failure.ts';
import type { KnownMember } from './known-members.ts';
import { prepareMember } from './prepare-member.ts';
import { withSteered } from './steered-members.ts';

export interface PreparedSteered {
  /** What was changed, each line beginning with the name of the distribution point. */
  readonly lines: readonly string[];
  /** By the name of the distribution point: one that cannot be set up does not keep the others from it. */
  readonly failures: ReadonlyMap<string, Failure>;
}

/** Sets up the members whose own REST APIs are in the settings. */
export async function prepareSteered(
  sourceId: string,
  { folderId, deviceAddresses }: SyncthingDelivery,
  members: readonly KnownMember[],
  secrets: Secrets,
  signal: AbortSignal,
): Promise<PreparedSteered> {
  const source = { deviceId: sourceId, addresses: deviceAddresses, folderId };
  const done = await withSteered(members, secrets, signal, (device, member) =>
    prepareMember(device, member, source, signal),
  );
  return {
    lines: done.flatMap(({ member, result }) =>
      result.ok ? result.value.map((line) => `${member.name} ${line}`) : [],
    ),
    failures: new Map(
      done.flatMap(({ member, result }) => (result.ok ? [] : [[member.name, result.failure] as const])),
    ),
  };
}
