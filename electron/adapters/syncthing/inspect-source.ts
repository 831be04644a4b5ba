import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { arePatternsRight, isPausedByHand } from './put-folder.ts';
import { readSourceFolder, type SourceView } from './read-arrivals.ts';
import type { Folder } from './syncthing-answers.ts';

/** The folder at the source; a failure where somebody paused it, because nobody gets anything then. */
export async function inspectSource(
  view: Omit<SourceView, 'feed'>,
  signal: AbortSignal,
): Promise<Result<Folder | null>> {
  const folder = await readSourceFolder(view, signal);
  if (!folder.ok || folder.value === null || !isPausedByHand(folder.value)) return folder;
  const { device, folderId } = view;
  return failWith(failure('syncthing.source-paused', { address: device.address, id: folderId }));
}

/** Whether the folder is there and offers nothing but the catalog: people can remove it, and edit `.stignore`. */
export async function isAsSet(
  { device, folderId }: SourceView,
  folder: Folder | null,
  signal: AbortSignal,
): Promise<Result<boolean>> {
  return folder === null ? succeed(false) : arePatternsRight(device, folderId, signal);
}
