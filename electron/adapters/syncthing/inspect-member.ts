import { failure } from '../../shared/failure.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import type { OpenDevice } from './open-device.ts';
import { readPublished } from './published-files.ts';
import type { ArrivalState } from './read-arrivals.ts';
import { folderErrorsSchema, folderSchema, folderStatusSchema } from './syncthing-answers.ts';

export interface AskedMember {
  readonly name: string;
  readonly folderId: string;
  /** Of the files at the source. */
  readonly version: string | null;
}

/** What the member itself says: whether it holds what is published, how far it is, or what keeps it from that. */
export async function inspectMember(
  device: OpenDevice,
  { name, folderId, version }: AskedMember,
  signal: AbortSignal,
): Promise<Result<ArrivalState>> {
  const { client } = device;
  const folder = encodeURIComponent(folderId);
  const settings = await client.find(`/rest/config/folders/${folder}`, folderSchema, { signal });
  if (!settings.ok) return settings;
  if (settings.value === null) {
    return succeed({ kind: 'failed', failure: failure('syncthing.not-shared', { name, folder: folderId }) });
  }
  if (settings.value.paused) return succeed({ kind: 'paused' });
  const status = await client.get(`/rest/db/status?folder=${folder}`, folderStatusSchema, { signal });
  if (!status.ok) return status;
  if (status.value.error !== '') return succeed(stopped(name, status.value.error));
  // What needs bytes is being overwritten already: files that were there before Syncthing was.
  if (status.value.receiveOnlyTotalItems > 0 && status.value.needBytes === 0) {
    return succeed({ kind: 'failed', failure: failure('syncthing.changed-locally', { name }) });
  }
  const published = await readPublished(device, folderId, signal);
  if (!published.ok) return published;
  if (version !== null && published.value.version === version) return succeed({ kind: 'delivered' });
  const errors = await client.get(`/rest/folder/errors?folder=${folder}`, folderErrorsSchema, { signal });
  if (!errors.ok) return errors;
  const [first] = errors.value.errors ?? [];
  if (first !== undefined) return succeed(stopped(name, `${first.path}: ${first.error}`));
  const { globalBytes, needBytes } = status.value;
  // It may not have heard of the new version yet.
  const counts =
    needBytes > 0 ? { bytesDone: globalBytes - needBytes, bytesTotal: globalBytes } : unknownBytes;
  return succeed({ kind: 'arriving', ...counts, bytesPerSecond: null });
}

const unknownBytes = { bytesDone: null, bytesTotal: null } as const;

function stopped(name: string, cause: string): ArrivalState {
  // Go's errors can have several lines.
  const params = { name, cause: asItIs(cause.trim().replaceAll(/\s+/gu, ' ')) };
  return { kind: 'failed', failure: failure('syncthing.member-stopped', params) };
}
