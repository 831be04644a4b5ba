import type { Arrival } from '../../ports/replication-engine.ts';
import { failure } from '../../shared/failure.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { Completion, CompletionFeed } from './completion-feed.ts';
import type { OpenDevice } from './open-device.ts';
import {
  completionSchema,
  connectionsSchema,
  deviceStatisticsSchema,
  type Folder,
  folderSchema,
} from './syncthing-answers.ts';

/** Asked about at once where no event told yet; each answer takes Syncthing a look into its database. */
const atOnce = 8;

export type ArrivalState = Arrival['state'];

export interface ServedMember {
  readonly name: string;
  readonly deviceId: string;
}

export interface SourceView {
  readonly device: OpenDevice;
  readonly folderId: string;
  readonly feed: CompletionFeed;
}

/** The folder at the source as it is set up now; null where it is not. */
export function readSourceFolder(
  { device, folderId }: Omit<SourceView, 'feed'>,
  signal: AbortSignal,
): Promise<Result<Folder | null>> {
  const path = `/rest/config/folders/${encodeURIComponent(folderId)}`;
  return device.client.find(path, folderSchema, { signal });
}

/** Devices that the source sends the folder to. */
export function directOf(folder: Folder | null): ReadonlySet<string> {
  return new Set((folder?.devices ?? []).map(({ deviceID }) => deviceID));
}

/** What the source knows of each member that it sends to itself, by device id. */
export async function readArrivalsAtSource(
  { device, folderId, feed }: SourceView,
  members: readonly ServedMember[],
  holders: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, ArrivalState>>> {
  const { client } = device;
  const told = await feed.read(signal);
  if (!told.ok) return told;
  const connections = await client.get('/rest/system/connections', connectionsSchema, { signal });
  if (!connections.ok) return connections;
  const statistics = await client.get('/rest/stats/device', deviceStatisticsSchema, { signal });
  if (!statistics.ok) return statistics;
  const states = new Map<string, ArrivalState>();
  const silent: ServedMember[] = [];
  for (const member of members) {
    const connection = connections.value.connections[member.deviceId];
    const lastSeenAt = seenAt(statistics.value[member.deviceId]?.lastSeen);
    if (connection === undefined) states.set(member.deviceId, { kind: 'unknown' });
    else if (connection.paused) states.set(member.deviceId, { kind: 'paused' });
    else if (!connection.connected) states.set(member.deviceId, { kind: 'disconnected', lastSeenAt });
    else if (holders.has(member.deviceId)) states.set(member.deviceId, { kind: 'delivered' });
    else {
      const completion = told.value.get(member.deviceId);
      if (completion === undefined) silent.push(member);
      else states.set(member.deviceId, stateOf(completion, member.name, folderId));
    }
  }
  for (let start = 0; start < silent.length; start += atOnce) {
    const some = silent.slice(start, start + atOnce);
    const found = await Promise.all(some.map(({ deviceId }) => ask(device, folderId, deviceId, signal)));
    for (const [index, completion] of found.entries()) {
      if (!completion.ok) return completion;
      const { deviceId = '', name = '' } = some[index] ?? {};
      states.set(deviceId, stateOf(completion.value, name, folderId));
    }
  }
  return succeed(states);
}

function ask(
  { client }: OpenDevice,
  folderId: string,
  deviceId: string,
  signal: AbortSignal,
): Promise<Result<Completion>> {
  const path = `/rest/db/completion?folder=${encodeURIComponent(folderId)}&device=${deviceId}`;
  return client.get(path, completionSchema, { signal });
}

/** Of a device that is connected and does not hold everything. */
function stateOf(
  { globalBytes, needBytes, remoteState }: Completion,
  name: string,
  folder: string,
): ArrivalState {
  if (remoteState === 'notSharing') {
    return { kind: 'failed', failure: failure('syncthing.not-shared', { name, folder }) };
  }
  if (remoteState === 'paused') return { kind: 'paused' };
  const bytesDone = Math.max(0, globalBytes - needBytes);
  return { kind: 'arriving', bytesDone, bytesTotal: globalBytes, bytesPerSecond: null };
}

/** Syncthing tells the beginning of Unix time, or of Go's, for a device that was never seen. */
function seenAt(time: string | undefined): string | null {
  const seen = new Date(time ?? '');
  return Number.isNaN(seen.getTime()) || seen.getTime() <= 0 ? null : seen.toISOString();
}
