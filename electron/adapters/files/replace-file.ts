import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../../ports/files.ts';

/**
 * Replaces a small file in one step: temporary name beside it, flush, rename, folder flush.
 * A reader sees the old or the new content, whatever dies and whenever. Without `flush` that holds for
 * readers and killed programs, but a power loss may leave the file empty.
 */
export async function replaceFile(
  files: Files,
  target: string,
  content: string | Uint8Array,
  mode = 0o644,
  flush = true,
): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeNewFile(files, temporary, content, mode, flush);
    await files.rename(temporary, target);
  } catch (error) {
    // What could not be finished leaves nothing behind; the first error is the one to tell.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  if (flush) await files.syncFolder(path.dirname(target));
}

/** Creates a file with this content; rejects with EEXIST when it is there. */
export async function writeNewFile(
  files: Files,
  target: string,
  content: string | Uint8Array,
  mode: number,
  flush: boolean,
): Promise<void> {
  const file = await files.open(target, 'create', mode);
  try {
    // A mode given to open is narrowed by the umask; this one is meant.
    if (((await file.facts()).mode & 0o777) !== mode) await files.setMode(target, mode);
    await file.write(typeof content === 'string' ? Buffer.from(content, 'utf8') : content, 0);
    if (flush) await file.sync();
  } finally {
    await file.close();
  }
}
