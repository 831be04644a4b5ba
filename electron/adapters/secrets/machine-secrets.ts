import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';
import { createPrivateFileSecrets } from './private-file-secrets.ts';

/** The secret store of this machine, in its state home; on Windows there is none yet, and every call says so. */
export function createMachineSecrets(files: Files, stateHome: string, platform: NodeJS.Platform): Secrets {
  const ownerId = platform === 'win32' ? undefined : process.getuid?.();
  if (ownerId !== undefined) return createPrivateFileSecrets(files, path.join(stateHome, 'secrets'), ownerId);
  const unavailable = async (): Promise<Result<never>> =>
    failWith(failure('secret.unavailable', { platform }));
  return { read: unavailable, write: unavailable, remove: unavailable, list: unavailable };
}
