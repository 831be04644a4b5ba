import { createHash } from 'node:crypto';
import { mayHaveChanged } from '../../../core/hash-cache.ts';
import { hashFile } from './hash-file.ts';
import { evidenceOf, type PointContext } from './point-context.ts';

/**
 * SHA-256 of what lies under the real name, where somebody may have changed it since it was proven; null where it is
 * what we left there, or where nothing ever was. What is about to be replaced is read for that alone, so seldom.
 */
export async function readChanged({
  files,
  catalog,
  catalogPath,
  point,
}: PointContext): Promise<string | null> {
  const { lastProven } = point;
  const facts = lastProven === null ? null : await files.lookThrough(catalogPath);
  if (lastProven === null || facts?.kind !== 'file') return null;
  const { file: identity } = evidenceOf(catalogPath, facts, '', 0);
  if (!mayHaveChanged(lastProven, identity, catalog.sizeBytes)) return null;
  const file = await files.open(catalogPath, 'read');
  try {
    const sha256 = createHash('sha256');
    await hashFile(file, sha256, () => undefined, facts.sizeBytes);
    return sha256.digest('hex');
  } finally {
    await file.close();
  }
}
