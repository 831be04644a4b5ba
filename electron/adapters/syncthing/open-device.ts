import { isAtLeast, oldestSyncthing } from '../../core/syncthing-folder.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { systemStatusSchema, versionSchema } from './syncthing-answers.ts';
import type { SyncthingClient } from './syncthing-client.ts';

/** Where a Syncthing's REST API is, as settings name it. */
export interface DevicePlace {
  readonly address: string;
  readonly credential: string;
  readonly certificateSha256?: string | undefined;
}

/** A Syncthing that answered, accepted the key, and is new enough. */
export interface OpenDevice {
  readonly client: SyncthingClient;
  readonly address: string;
  readonly deviceId: string;
}

/** Reads the API key from the secret store and asks who is there. The caller closes the client. */
export async function openDevice(
  place: DevicePlace,
  secrets: Secrets,
  signal?: AbortSignal,
): Promise<Result<OpenDevice>> {
  const { address, credential, certificateSha256 } = place;
  const stored = await secrets.read(credential);
  if (!stored.ok) return stored;
  const apiKey = stored.value.password.trim();
  // Loaded where there is a Syncthing to talk to: it comes with an HTTP client.
  const { createSyncthingClient } = await import('./syncthing-client.ts');
  const created = createSyncthingClient({ address, credential, apiKey, certificateSha256 });
  if (!created.ok) return created;
  const client = created.value;
  const known = await askWho(client, address, signal);
  if (!known.ok) {
    await client.close();
    return known;
  }
  return succeed({ client, address, deviceId: known.value });
}

async function askWho(
  client: SyncthingClient,
  address: string,
  signal: AbortSignal | undefined,
): Promise<Result<string>> {
  const version = await client.get('/rest/system/version', versionSchema, { signal });
  if (!version.ok) return version;
  if (!isAtLeast(version.value.version, oldestSyncthing)) {
    const params = { address, version: version.value.version, oldest: oldestSyncthing };
    return failWith(failure('syncthing.too-old', params));
  }
  const status = await client.get('/rest/system/status', systemStatusSchema, { signal });
  return status.ok ? succeed(status.value.myID) : status;
}

/** Opens a Syncthing for one piece of work, and lets go of it. */
export async function withDevice<T>(
  place: DevicePlace,
  secrets: Secrets,
  signal: AbortSignal,
  work: (device: OpenDevice) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openDevice(place, secrets, signal);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.client.close();
  }
}
