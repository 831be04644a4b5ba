import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import { parseUsershareFile, type Usershare, usershareText } from '../../core/samba-text.ts';
import type { Files } from '../../ports/files.ts';

/** Samba keeps a usershare in a file named as the share, in lower case. */
export function usershareFile(folder: string, name: string): string {
  return path.join(folder, name.toLowerCase());
}

/**
 * Every usershare. They are read from their files, since `net usershare info` fails as a whole where one of them
 * is malformed, and writes names for SIDs where it can. A malformed one still takes its name.
 */
export async function readUsershares(files: Files, folder: string): Promise<Usershare[]> {
  const shares: Usershare[] = [];
  for (const name of await files.list(folder)) {
    // Samba's own temporary files, and ours.
    if (name.startsWith(':')) continue;
    const malformed: Usershare = { name, path: '', comment: '', acl: '', allowsGuests: false };
    shares.push((await readUsershare(files, path.join(folder, name))) ?? malformed);
  }
  return shares;
}

/** One usershare, or null where there is none or its file is malformed. */
export async function readUsershare(files: Files, target: string): Promise<Usershare | null> {
  try {
    return parseUsershareFile(await files.readText(target));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Claims a share's name with its complete file, in one step that only one of several Setups can make:
 * `net usershare add` silently replaces a share that exists. False when the name is taken.
 */
export async function claimUsershare(files: Files, folder: string, share: Usershare): Promise<boolean> {
  const temporary = path.join(folder, `:pkgsource-${randomUUID()}`);
  const file = await files.open(temporary, 'create', 0o644);
  try {
    await file.write(Buffer.from(usershareText(share), 'utf8'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await files.link(temporary, usershareFile(folder, share.name));
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await files.remove(temporary);
  }
}
