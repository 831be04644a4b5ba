import { withoutFullStop } from '../../core/sentence.ts';
import { failure } from '../../shared/failure.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import type { ArrivalState } from './read-arrivals.ts';
import { folderErrorsSchema, folderSchema, folderStatusSchema } from './syncthing-answers.ts';

/** What only the member itself knows: why it does not receive. Null where nothing keeps it from that. */
export async function inspectMember(
  { client }: OpenDevice,
  folderId: string,
  name: string,
  signal: AbortSignal,
): Promise<Result<ArrivalState | null>> {
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
  if (status.value.receiveOnlyTotalItems > 0) {
    return succeed({ kind: 'failed', failure: failure('syncthing.changed-locally', { name }) });
  }
  const errors = await client.get(`/rest/folder/errors?folder=${folder}`, folderErrorsSchema, { signal });
  if (!errors.ok) return errors;
  const [first] = errors.value.errors ?? [];
  return succeed(first === undefined ? null : stopped(name, `${first.path}: ${first.error}`));
}

function stopped(name: string, cause: string): ArrivalState {
  const params = { name, cause: withoutFullStop(cause) };
  return { kind: 'failed', failure: failure('syncthing.member-stopped', params) };
}
