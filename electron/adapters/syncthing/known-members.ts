import { deviceIdOf } from '../../core/syncthing-folder.ts';
import type { ReplicationMember } from '../../ports/replication-engine.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { SyncthingMember } from '../../shared/syncthing-member.ts';
import { message } from '../../shared/texts/message.ts';

/** A distribution point with the device that it is. */
export interface KnownMember {
  readonly name: string;
  readonly deviceId: string;
  readonly maxMBps: number | null;
  readonly addresses: readonly string[] | undefined;
  /** Its folder as its Syncthing sees it; where nothing is said, as we see it. */
  readonly folder: string;
  readonly api: SyncthingMember['api'];
}

/** Distribution points whose settings name a device, and what is wrong with the others, by name. */
export function knownMembers(members: readonly ReplicationMember[]): {
  readonly known: readonly KnownMember[];
  readonly problems: ReadonlyMap<string, Failure>;
} {
  const problems = new Map<string, Failure>();
  const known = members.flatMap(({ name, path, member, maxMBps, syncthing = {} }) => {
    const deviceId = deviceIdOf(member ?? '');
    if (deviceId === null) {
      problems.set(
        name,
        failure('syncthing.no-device', { name, member: member ?? message('failureParts', 'nothing') }),
      );
      return [];
    }
    const { addresses, api, folder = path } = syncthing;
    return [{ name, deviceId, maxMBps, addresses, folder, api }];
  });
  return { known, problems };
}
