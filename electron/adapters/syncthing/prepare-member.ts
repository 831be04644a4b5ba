import { memberFolder } from '../../core/syncthing-folder.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { putDevices } from './put-devices.ts';
import { putFolder } from './put-folder.ts';
import { deviceSchema } from './syncthing-answers.ts';

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
  const { deviceId, addresses, folderId } = source;
  const known = { deviceId, name: 'PkgSource', addresses, introducer: true };
  const before = await device.client.find(`/rest/config/devices/${deviceId}`, deviceSchema, { signal });
  if (!before.ok) return before;
  // Who else has the folder is told when a connection begins, and heeded only by those who have it: no connection
  // before the folder is there.
  const isNew = before.value === null;
  const met = isNew ? await putDevices(device, [{ ...known, paused: true }], signal) : succeed([]);
  if (!met.ok) return met;
  const wanted = memberFolder(folderId, member.folder);
  const folder = await putFolder(device, { wanted, members: [deviceId] }, signal);
  if (!folder.ok) return folder;
  const started = await putDevices(device, [{ ...known, paused: false }], signal);
  return started.ok ? succeed([...met.value, ...folder.value, ...(isNew ? [] : started.value)]) : started;
}
