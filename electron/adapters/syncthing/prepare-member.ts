import { memberFolder } from '../../core/syncthing-folder.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import type { OpenDevice } from './open-device.ts';
import { putDevices, type WantedDevice } from './put-devices.ts';
import { putFolder } from './put-folder.ts';

/** What a member is to know of the others. */
export interface MemberSurroundings {
  readonly folderId: string;
  /** The source and other members. */
  readonly known: readonly WantedDevice[];
  /** Those of them from which it gets the folder, and to which it passes it on. */
  readonly sharesWith: readonly string[];
}

export interface PreparedMember {
  /** The distribution point's name. */
  readonly name: string;
  /** As the settings say it. */
  readonly deviceId: string;
  /** Its folder as it sees it. */
  readonly folder: string;
}

/** Makes a member, over its own REST API, receive the folder and pass it on. Answers with what was changed. */
export async function prepareMember(
  device: OpenDevice,
  member: PreparedMember,
  { folderId, known, sharesWith }: MemberSurroundings,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  if (device.deviceId !== member.deviceId) {
    const { name, deviceId } = member;
    const params = { name, address: device.address, deviceId, found: asItIs(device.deviceId) };
    return failWith(failure('syncthing.other-device', params));
  }
  const met = await putDevices(device, known, signal);
  if (!met.ok) return met;
  const others = known.map(({ deviceId }) => deviceId).filter((id) => !sharesWith.includes(id));
  const folder = await putFolder(
    device,
    { wanted: memberFolder(folderId, member.folder), members: sharesWith, notWith: new Set(others) },
    signal,
  );
  return folder.ok ? succeed([...met.value, ...folder.value]) : folder;
}
