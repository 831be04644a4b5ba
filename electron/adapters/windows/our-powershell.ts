import type { Files } from '../../ports/files.ts';
import type { Programs } from '../../ports/programs.ts';
import { succeed } from '../../shared/result.ts';
import { openExtractedScripts } from './extracted-scripts.ts';
import { createPowerShell, type OpenScripts, type PowerShell, scriptNames } from './powershell.ts';

/** PowerShell scripts: in a folder that only administrators can write, or inside a single executable. */
export type WindowsScripts =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'inside'; read(name: string): string };

export interface OurPowerShellParts {
  readonly files: Files;
  readonly programs: Programs;
  readonly windowsScripts: WindowsScripts;
  readonly environment: NodeJS.ProcessEnv;
}

/** This computer's PowerShell with our scripts. Touches nothing before the first of them runs. */
export function openOurPowerShell(parts: OurPowerShellParts): PowerShell {
  const { files, programs, windowsScripts, environment } = parts;
  const systemRoot = environment.SystemRoot ?? 'C:\\Windows';
  const names = ['contract', ...scriptNames].map((name) => `${name}.ps1`);
  const openScripts: OpenScripts =
    windowsScripts.kind === 'folder'
      ? async () => succeed(windowsScripts.path)
      : openExtractedScripts({
          files,
          programs,
          systemRoot,
          scripts: () => new Map(names.map((name) => [name, windowsScripts.read(name)])),
        });
  return createPowerShell({ programs, openScripts, systemRoot });
}
