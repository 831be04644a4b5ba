import { kibPerSecond, sourceFolder } from '../../core/syncthing-folder.ts';
import { chooseDirect } from '../../core/syncthing-topology.ts';
import type { SyncthingDelivery } from '../../shared/delivery.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { inspectSource } from './inspect-source.ts';
import type { KnownMember } from './known-members.ts';
import type { OpenDevice } from './open-device.ts';
import { putDevices } from './put-devices.ts';
import { putFolder } from './put-folder.ts';
import { putLimits } from './put-limits.ts';
import { directOf, readSourceFolder } from './read-arrivals.ts';
import { connectionsSchema } from './syncthing-answers.ts';

export interface SourceRequest {
  readonly delivery: SyncthingDelivery;
  readonly members: readonly KnownMember[];
  readonly packageSource: string;
}

export interface PreparedSource {
  readonly changes: readonly string[];
  /** Devices that the source sends to itself. */
  readonly direct: ReadonlySet<string>;
}

/** Makes the Syncthing at the source know all members, and send the folder to those who pass it on. */
export async function prepareSource(
  device: OpenDevice,
  { delivery, members, packageSource }: SourceRequest,
  signal: AbortSignal,
): Promise<Result<PreparedSource>> {
  const { folderId, maxSendMBps, maxReceiveMBps } = delivery;
  const limits = await putLimits(device, { maxSendMBps, maxReceiveMBps }, signal);
  if (!limits.ok) return limits;
  const wanted = members.map(({ name, deviceId, addresses, maxMBps }) => ({
    ...{ name, deviceId, addresses },
    maxSendKbps: maxMBps === null ? undefined : kibPerSecond(maxMBps),
  }));
  const devices = await putDevices(device, wanted, signal);
  if (!devices.ok) return devices;
  const chosen = await chooseMembers(device, { delivery, members }, signal);
  if (!chosen.ok) return chosen;
  const direct = chosen.value;
  const others = members.map(({ deviceId }) => deviceId).filter((id) => !direct.has(id));
  const folder = await putFolder(
    device,
    { wanted: sourceFolder(folderId, packageSource), members: [...direct], notWith: new Set(others) },
    signal,
  );
  if (!folder.ok) return folder;
  const inspected = await inspectSource({ device, folderId }, signal);
  if (!inspected.ok) return inspected;
  return succeed({ changes: [...limits.value, ...devices.value, ...folder.value], direct });
}

async function chooseMembers(
  device: OpenDevice,
  { delivery, members }: Pick<SourceRequest, 'delivery' | 'members'>,
  signal: AbortSignal,
): Promise<Result<ReadonlySet<string>>> {
  const { folderId } = delivery;
  const folder = await readSourceFolder({ device, folderId }, signal);
  if (!folder.ok) return folder;
  const found = await device.client.get('/rest/system/connections', connectionsSchema, { signal });
  if (!found.ok) return found;
  const connected = Object.entries(found.value.connections).filter(([, one]) => one.connected);
  const candidates = members.map(({ deviceId, api }) => ({ deviceId, isSteered: api !== undefined }));
  return succeed(
    chooseDirect(candidates, {
      connected: new Set(connected.map(([id]) => id)),
      direct: directOf(folder.value),
      wantedSeeds: delivery.seeds,
    }),
  );
}
