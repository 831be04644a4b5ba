import { setTimeout } from 'node:timers/promises';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { folderSchema, folderStatusSchema } from './syncthing-answers.ts';

/** A member reads its files from one end to the other before it answers: 1 GB on a slow disk. */
const scanTimeoutMs = 15 * 60_000;
/** How long a member may take to scan again, and to hear from others, after it forgot the folder. */
const mostTries = 120;
const betweenTriesMs = 500;

interface MemberFolder {
  readonly device: OpenDevice;
  readonly folderId: string;
  readonly signal: AbortSignal;
}

/**
 * Makes a member take back whatever was changed in its files. Syncthing tells by size and time whether a file was
 * changed; where that shows nothing although the file is another one, it is made to forget the folder and to read
 * every byte again. Other files in the folder are not touched: they are left out by `.stignore`.
 */
export async function revertMember(
  device: OpenDevice,
  folderId: string,
  signal: AbortSignal,
): Promise<Result<null>> {
  const folder = { device, folderId, signal };
  const scanned = await scan(folder);
  if (!scanned.ok) return scanned;
  const status = await statusOf(folder);
  if (!status.ok) return status;
  if (status.value.receiveOnlyTotalItems === 0) {
    const read = await readAfresh(folder);
    if (!read.ok) return read;
  }
  const heard = await untilOthersAreHeard(folder);
  if (!heard.ok) return heard;
  return device.client.send({ method: 'POST', path: `/rest/db/revert?${queryOf(folder)}`, signal });
}

function queryOf({ folderId }: MemberFolder): string {
  return `folder=${encodeURIComponent(folderId)}`;
}

function scan(folder: MemberFolder): Promise<Result<null>> {
  const path = `/rest/db/scan?${queryOf(folder)}`;
  const { device, signal } = folder;
  return device.client.send({ method: 'POST', path, timeoutMs: scanTimeoutMs, signal });
}

function statusOf(folder: MemberFolder) {
  const { device, signal } = folder;
  return device.client.get(`/rest/db/status?${queryOf(folder)}`, folderStatusSchema, { signal });
}

async function readAfresh(folder: MemberFolder): Promise<Result<null>> {
  const { client } = folder.device;
  const { signal } = folder;
  const path = `/rest/config/folders/${encodeURIComponent(folder.folderId)}`;
  const settings = await client.get(path, folderSchema, { signal });
  if (!settings.ok) return settings;
  const forgotten = await client.send({ method: 'DELETE', path, signal });
  if (!forgotten.ok) return forgotten;
  // Even when cancelled: a member without its folder would receive nothing any more.
  const back = await client.send({ method: 'PUT', path, body: settings.value });
  if (!back.ok) return back;
  // A folder that is new starts once more when its devices connect again, and gives up a scan for that.
  let scanned = await scan(folder);
  for (let tries = 1; tries < mostTries && isRefusal(scanned); tries += 1) {
    await setTimeout(betweenTriesMs);
    scanned = await scan(folder);
  }
  return scanned;
}

function isRefusal(result: Result<null>): boolean {
  return !result.ok && result.failure.code === 'syncthing.refused';
}

/** Reverted before it knows what others hold, a file would be removed as one that nobody else has. */
async function untilOthersAreHeard(folder: MemberFolder): Promise<Result<null>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const status = await statusOf(folder);
    if (!status.ok) return status;
    if (status.value.globalFiles > 0) return { ok: true, value: null };
    await setTimeout(betweenTriesMs);
  }
  return failWith(failure('syncthing.member-alone', { address: folder.device.address }));
}
