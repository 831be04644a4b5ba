import { differingSettings, kibPerSecond } from '../../core/syncthing-folder.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { optionsSchema } from './syncthing-answers.ts';

/** In 10^6 bytes per second; what is undefined is left as it is. */
export interface RateLimits {
  readonly maxSendMBps: number | undefined;
  readonly maxReceiveMBps: number | undefined;
}

/** Sets what this Syncthing sends and receives in all. Answers with what was changed. */
export async function putLimits(
  { client }: OpenDevice,
  { maxSendMBps, maxReceiveMBps }: RateLimits,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  if (maxSendMBps === undefined && maxReceiveMBps === undefined) return succeed([]);
  const path = '/rest/config/options';
  const present = await client.get(path, optionsSchema, { signal });
  if (!present.ok) return present;
  const differing = differingSettings(present.value, {
    ...(maxSendMBps === undefined ? {} : { maxSendKbps: kibPerSecond(maxSendMBps) }),
    ...(maxReceiveMBps === undefined ? {} : { maxRecvKbps: kibPerSecond(maxReceiveMBps) }),
    // Unless told so, Syncthing limits nothing between computers of one local network.
    limitBandwidthInLan: true,
  });
  if (Object.keys(differing).length === 0) return succeed([]);
  const changed = await client.send({ method: 'PATCH', path, body: differing, signal });
  if (!changed.ok) return changed;
  return succeed(Object.entries(differing).map(([name, value]) => `sets ${name} to ${value}`));
}
