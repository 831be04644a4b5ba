import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a file. */
export async function hashOf(at: string): Promise<string> {
  const sha256 = createHash('sha256');
  for await (const chunk of createReadStream(at, { highWaterMark: 1024 * 1024 })) sha256.update(chunk);
  return sha256.digest('hex');
}
