import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The headless program with its leading arguments. Installed, it is an executable beside the app's resources;
 * in the source tree it is dist/cli.cjs, run by Node. It is never Electron run as Node: the installed app cannot
 * be turned into that.
 */
export function headlessProgram(isPackaged: boolean, bundles: string): readonly string[] {
  if (isPackaged) {
    const name = process.platform === 'win32' ? 'pkgsource.exe' : 'pkgsource';
    return [path.join(process.resourcesPath, name)];
  }
  const node = process.versions.electron === undefined ? process.execPath : nodeOfNpm();
  return [node, path.join(bundles, 'cli.cjs')];
}

/** Where the PowerShell scripts lie: beside the installed app's resources, or beside the bundles. */
export function windowsScripts(isPackaged: boolean, bundles: string): string {
  return path.join(isPackaged ? process.resourcesPath : bundles, 'scripts');
}

/** `npm start` tells which Node it ran with. */
function nodeOfNpm(): string {
  const told = process.env.npm_node_execpath;
  return told !== undefined && existsSync(told) ? told : 'node';
}
