import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../../ports/files.ts';

/**
 * Replaces a small file in one durable step: temporary name beside it, flush, rename, folder flush.
 * A reader sees the old or the new content, whatever dies and whenever.
 */
export async function replaceFile(files: Files, target: string, text: string, mode = 0o644): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  const file = await files.open(temporary, 'create', mode);
  try {
    await file.write(Buffer.from(text, 'utf8'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(temporary, target);
  await files.syncFolder(path.dirname(target));
}
