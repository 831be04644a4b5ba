import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { createDpapiSecrets } from '../windows/dpapi-secrets.ts';
import type { PowerShell } from '../windows/powershell.ts';
import { createPrivateFileSecrets } from './private-file-secrets.ts';

/** The secret store of this machine, in its state home. `powerShell` is null where files have POSIX permissions. */
export function createMachineSecrets(
  files: Files,
  stateHome: string,
  powerShell: PowerShell | null,
): Secrets {
  const folder = path.join(stateHome, 'secrets');
  return powerShell === null
    ? createPrivateFileSecrets(files, folder, process.getuid?.() ?? 0)
    : createDpapiSecrets(powerShell, files, folder);
}
