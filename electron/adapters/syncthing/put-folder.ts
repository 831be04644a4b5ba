import { differingSettings, type FolderSettings, folderPatterns } from '../../core/syncthing-folder.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { type Folder, folderSchema, patternsSchema } from './syncthing-answers.ts';

export interface FolderRequest {
  readonly wanted: FolderSettings;
  /** Devices that it is shared with. */
  readonly members: readonly string[];
  /** Devices that it is not shared with any more; any that are neither stay. */
  readonly notWith?: ReadonlySet<string>;
}

/** Makes the folder what is wanted, if it is not yet. Answers with what was changed. */
export async function putFolder(
  device: OpenDevice,
  { wanted, members, notWith = new Set() }: FolderRequest,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const at = `/rest/config/folders/${encodeURIComponent(wanted.id)}`;
  const found = await device.client.find(at, folderSchema, { signal });
  if (!found.ok) return found;
  const present = found.value;
  return present === null
    ? addFolder(device, at, { wanted, members }, signal)
    : changeFolder(device, at, { wanted, members, notWith, present }, signal);
}

const label = 'PkgSource';
/** Of a folder that we added and have not started yet: whoever is killed in between is told from a person who pauses. */
const unfinishedLabel = 'PkgSource (being set up)';

/** Whether a folder stands still because somebody paused it. */
export function isPausedByHand(folder: Folder): boolean {
  return folder.paused && folder.label !== unfinishedLabel;
}

/** Added while paused: nothing is looked at, let alone offered, before Syncthing knows what is to be left out. */
async function addFolder(
  { client }: OpenDevice,
  at: string,
  { wanted, members }: FolderRequest,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const devices = members.map((deviceID) => ({ deviceID }));
  const body = { ...wanted, label: unfinishedLabel, paused: true, devices };
  const added = await client.send({ method: 'PUT', path: at, body, signal });
  if (!added.ok) return added;
  const left = await putPatterns(client, wanted.id, signal);
  if (!left.ok) return left;
  const started = await client.send({ method: 'PATCH', path: at, body: { label, paused: false }, signal });
  if (!started.ok) return started;
  return succeed([`shares ${wanted.path} as ${wanted.id} with ${devicesText(members.length)}`]);
}

async function changeFolder(
  { client, address }: OpenDevice,
  at: string,
  { wanted, members, notWith, present }: Required<FolderRequest> & { readonly present: Folder },
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const { id, path } = wanted;
  if (present.path !== path) {
    return failWith(failure('syncthing.folder-elsewhere', { address, id, path, present: present.path }));
  }
  // Before it becomes a folder that offers what is in it.
  const patterns = await putPatterns(client, id, signal);
  if (!patterns.ok) return patterns;
  const settings = differingSettings(present, wanted);
  const kept = present.devices.filter(({ deviceID }) => !notWith.has(deviceID));
  const shared = new Set(kept.map(({ deviceID }) => deviceID));
  const missing = members.filter((member) => !shared.has(member));
  const devices = [...kept, ...missing.map((deviceID) => ({ deviceID }))];
  const leaving = present.devices.length - kept.length;
  const isUnfinished = present.label === unfinishedLabel;
  const body = {
    ...settings,
    ...(missing.length + leaving === 0 ? {} : { devices }),
    ...(isUnfinished ? { label, paused: false } : {}),
  };
  if (Object.keys(body).length > 0) {
    const changed = await client.send({ method: 'PATCH', path: at, body, signal });
    if (!changed.ok) return changed;
  }
  return succeed([
    ...patterns.value,
    ...Object.entries(settings).map(([name, value]) => `sets ${name} of ${id} to ${value}`),
    ...(missing.length === 0 ? [] : [`shares ${id} with ${devicesText(missing.length)} more`]),
    ...(isUnfinished ? [`starts ${id}`] : []),
    ...(leaving === 0 ? [] : [`shares ${id} with ${devicesText(leaving)} less`]),
  ]);
}

/** Whether Syncthing leaves out what it should; `.stignore` lies in the folder, where a person can edit it. */
export async function arePatternsRight(
  { client }: Pick<OpenDevice, 'client'>,
  id: string,
  signal: AbortSignal,
): Promise<Result<boolean>> {
  const present = await client.get(patternsPath(id), patternsSchema, { signal });
  return present.ok
    ? succeed((present.value.ignore ?? []).join('\n') === folderPatterns.join('\n'))
    : present;
}

function patternsPath(id: string): string {
  return `/rest/db/ignores?folder=${encodeURIComponent(id)}`;
}

/** Syncthing writes them into `.stignore` in the folder. */
async function putPatterns(
  client: OpenDevice['client'],
  id: string,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const path = patternsPath(id);
  const areRight = await arePatternsRight({ client }, id, signal);
  if (!areRight.ok) return areRight;
  if (areRight.value) return succeed([]);
  const put = await client.send({ method: 'POST', path, body: { ignore: folderPatterns }, signal });
  return put.ok ? succeed([`leaves out of ${id} all but the catalog`]) : put;
}

function devicesText(count: number): string {
  return count === 1 ? '1 device' : `${count} devices`;
}
