import { z } from 'zod';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { credentialNameSchema } from '../../shared/access-settings.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/** A credential as it is written, encrypted or not. */
export const credentialSchema = z.strictObject({
  format: z.literal(1),
  user: z.string().min(1).max(1024),
  password: z.string().max(4096),
});

/** Names of the credentials in `folder`, in alphabetical order. */
export async function listNames(files: Files, folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = (await files.list(folder)).filter((file) => file.endsWith('.json'));
    const valid = names.map((file) => file.slice(0, -'.json'.length));
    return succeed(valid.filter((name) => credentialNameSchema.safeParse(name).success).sort());
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return succeed([]);
    return failWith(failure('secret.unreadable', { path: folder, cause: describeFileError(error) }));
  }
}
