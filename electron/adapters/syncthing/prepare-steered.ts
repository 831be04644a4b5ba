import { peersOf } from '../../core/syncthing-topology.ts';
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

export interface SteeredRequest {
  readonly delivery: SyncthingDelivery;
  readonly members: readonly KnownMember[];
  readonly sourceId: string;
  /** Devices that the source sends to itself. */
  readonly direct: ReadonlySet<string>;
  readonly secrets: Secrets;
}

/** Sets up the members whose own REST APIs are in the settings. */
export async function prepareSteered(
  { delivery, members, sourceId, direct, secrets }: SteeredRequest,
  signal: AbortSignal,
): Promise<PreparedSteered> {
  const { folderId, deviceAddresses } = delivery;
  const source = { deviceId: sourceId, name: 'PkgSource', addresses: deviceAddresses };
  const places = new Map(members.map(({ deviceId }, place) => [deviceId, place]));
  const done = await withSteered(members, secrets, signal, (device, member) => {
    const { deviceId } = member;
    const peers = peersOf(places.get(deviceId) ?? 0, members.length).flatMap((place) => members[place] ?? []);
    const sharesWith = [...(direct.has(deviceId) ? [sourceId] : []), ...peers.map((peer) => peer.deviceId)];
    return prepareMember(device, member, { folderId, known: [source, ...peers], sharesWith }, signal);
  });
  return {
    lines: done.flatMap(({ member, result }) =>
      result.ok ? result.value.map((line) => `${member.name} ${line}`) : [],
    ),
    failures: new Map(
      done.flatMap(({ member, result }) => (result.ok ? [] : [[member.name, result.failure] as const])),
    ),
  };
}
