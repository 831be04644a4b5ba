import { joinPath, type Platform } from '../../core/path-rules.ts';
import type { Files } from '../../ports/files.ts';

/** Removes what lies at `path`, and in it. Links are removed, never followed. Only for folders that are all ours. */
export async function removeTree(files: Files, path: string, platform: Platform): Promise<void> {
  const facts = await files.look(path);
  if (facts === null) return;
  if (facts.kind !== 'folder') return files.remove(path);
  for (const name of await files.list(path))
    await removeTree(files, joinPath(platform, path, name), platform);
  await files.removeFolder(path);
}
