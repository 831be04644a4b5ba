import { kibPerSecond, sourceFolder } from '../../core/syncthing-folder.ts';
import type { SyncthingDelivery } from '../../shared/delivery.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { KnownMember } from './known-members.ts';
import type { OpenDevice } from './open-device.ts';
import { putDevices } from './put-devices.ts';
import { putFolder } from './put-folder.ts';
import { putLimits } from './put-limits.ts';

export interface SourceRequest {
  readonly delivery: SyncthingDelivery;
  readonly members: readonly KnownMember[];
  readonly packageSource: string;
}

/** Makes the Syncthing at the source send the folder to all members. Answers with what was changed. */
export async function prepareSource(
  device: OpenDevice,
  { delivery, members, packageSource }: SourceRequest,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const { folderId, maxSendMBps, maxReceiveMBps } = delivery;
  const limits = await putLimits(device, { maxSendMBps, maxReceiveMBps }, signal);
  if (!limits.ok) return limits;
  const wanted = members.map(({ name, deviceId, addresses, maxMBps }) => ({
    ...{ name, deviceId, addresses },
    maxSendKbps: maxMBps === null ? undefined : kibPerSecond(maxMBps),
  }));
  const devices = await putDevices(device, wanted, signal);
  if (!devices.ok) return devices;
  const folder = await putFolder(
    device,
    { wanted: sourceFolder(folderId, packageSource), members: members.map(({ deviceId }) => deviceId) },
    signal,
  );
  return folder.ok ? succeed([...limits.value, ...devices.value, ...folder.value]) : folder;
}
