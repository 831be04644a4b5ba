import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';

/** An empty file of this age was left by a Setup that died between reserving the name and sharing. */
const abandonedAfterMs = 60_000;

/** Samba keeps a usershare in a file named as the share, in lower case. */
export function usershareFile(folder: string, name: string): string {
  return path.join(folder, name.toLowerCase());
}

/**
 * Reserves a share name by creating its usershare file, empty, which Samba passes over: `net usershare add`
 * silently replaces a share that exists, so it cannot tell two Setups apart, but only one of them creates the
 * file. False when the name is taken.
 */
export async function reserveUsershareName(
  files: Files,
  folder: string,
  name: string,
  now: Date,
): Promise<boolean> {
  const target = usershareFile(folder, name);
  if (await createEmpty(files, target)) return true;
  const facts = await files.look(target);
  const isAbandoned =
    facts !== null &&
    facts.sizeBytes === 0 &&
    now.getTime() - Number(facts.mtimeNs / 1_000_000n) > abandonedAfterMs;
  if (!isAbandoned) return false;
  await files.remove(target);
  return createEmpty(files, target);
}

/** Gives up a name that was reserved and not shared. */
export async function releaseUsershareName(files: Files, folder: string, name: string): Promise<void> {
  const target = usershareFile(folder, name);
  if ((await files.look(target))?.sizeBytes === 0) await files.remove(target);
}

async function createEmpty(files: Files, target: string): Promise<boolean> {
  try {
    const file = await files.open(target, 'create', 0o644);
    await file.close();
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
