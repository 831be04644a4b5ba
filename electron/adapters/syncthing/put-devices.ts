import { differingSettings } from '../../core/syncthing-folder.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { devicesSchema } from './syncthing-answers.ts';

/** Another device that one is to know. What is undefined is left as it is. */
export interface WantedDevice {
  readonly deviceId: string;
  /** For a device that is not known yet; people may call it otherwise. */
  readonly name: string;
  readonly addresses: readonly string[] | undefined;
  /** What is sent to it at most, in KiB per second. */
  readonly maxSendKbps?: number | undefined;
}

/** Makes the other devices known, in one request however many they are. Answers with what was changed. */
export async function putDevices(
  { client }: OpenDevice,
  wanted: readonly WantedDevice[],
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const path = '/rest/config/devices';
  const present = await client.get(path, devicesSchema, { signal });
  if (!present.ok) return present;
  const known = new Map(present.value.map((device) => [device.deviceID, device]));
  const lines: string[] = [];
  const changed = wanted.flatMap((device) => {
    const settings = settingsOf(device);
    const before = known.get(device.deviceId);
    if (before === undefined) {
      lines.push(`knows ${device.name} (${device.deviceId.slice(0, 7)})`);
      return [{ deviceID: device.deviceId, name: device.name, ...settings }];
    }
    const differing = differingSettings(before, settings);
    if (Object.keys(differing).length === 0) return [];
    lines.push(
      ...Object.entries(differing).map(([name, value]) => `sets ${name} of ${device.name} to ${value}`),
    );
    return [{ ...before, ...differing }];
  });
  if (changed.length === 0) return succeed([]);
  // Devices that are not named stay: this adds or replaces.
  const put = await client.send({ method: 'PUT', path, body: changed, signal });
  return put.ok ? succeed(lines) : put;
}

function settingsOf({ addresses, maxSendKbps }: WantedDevice): Readonly<Record<string, unknown>> {
  return {
    ...(addresses === undefined ? {} : { addresses }),
    ...(maxSendKbps === undefined ? {} : { maxSendKbps }),
  };
}
