import { memberFolder } from '../../core/syncthing-folder.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { putDevices } from './put-devices.ts';
import { putFolder } from './put-folder.ts';

/** The source as a member is to know it. */
export interface KnownSource {
  readonly deviceId: string;
  readonly addresses: readonly string[] | undefined;
  readonly folderId: string;
}

export interface PreparedMember {
  /** The distribution point's name. */
  readonly name: string;
  /** As the settings say it. */
  readonly deviceId: string;
  /** Its folder as it sees it. */
  readonly folder: string;
}

/**
 * Makes a member, over its own REST API, receive the folder from the source and from the other members, which it gets
 * to know from the source. Answers with what was changed.
 */
export async function prepareMember(
  device: OpenDevice,
  member: PreparedMember,
  source: KnownSource,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  if (device.deviceId !== member.deviceId) {
    const { name, deviceId } = member;
    const params = { name, address: device.address, deviceId, found: device.deviceId };
    return failWith(failure('syncthing.other-device', params));
  }
  const { deviceId, addresses } = source;
  const known = await putDevices(
    device,
    [{ deviceId, name: 'PkgSource', addresses, introducer: true }],
    signal,
  );
  if (!known.ok) return known;
  const wanted = memberFolder(source.folderId, member.folder);
  const folder = await putFolder(device, { wanted, members: [deviceId] }, signal);
  return folder.ok ? succeed([...known.value, ...folder.value]) : folder;
}
