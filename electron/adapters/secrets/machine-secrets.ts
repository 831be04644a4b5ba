import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { StateHome } from '../../ports/state-home.ts';
import { createDpapiSecrets } from '../windows/dpapi-secrets.ts';
import type { PowerShell } from '../windows/powershell.ts';
import { createPrivateFileSecrets } from './private-file-secrets.ts';

/** The secret store of this machine, in its state home. `windows` is null where files have POSIX permissions. */
export function createMachineSecrets(
  files: Files,
  stateHome: string,
  windows: { readonly powerShell: PowerShell; readonly home: StateHome } | null,
): Secrets {
  const folder = path.join(stateHome, 'secrets');
  return windows === null
    ? createPrivateFileSecrets(files, folder, process.getuid?.() ?? 0)
    : createDpapiSecrets(windows.powerShell, files, folder, windows.home);
}
