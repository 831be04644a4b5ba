import { hostname } from 'node:os';
import type { AppFacts } from '../shared/app-calls.ts';

/** What ran the window, e.g. `Electron 45.4.1`. What started the program may have told more exactly. */
export function runtimeName(): string {
  return process.env.PKGSOURCE_RUNTIME ?? `Electron ${process.versions.electron}`;
}

/** The facts of About that do not change while the program runs. */
export function describeApp(
  version: string,
): Pick<AppFacts, 'version' | 'platform' | 'computer' | 'runtime' | 'versions'> {
  const parts = [
    ['Electron', process.versions.electron],
    ['Chromium', process.versions.chrome],
    ['Node', process.versions.node],
  ] as const;
  return {
    version,
    platform: process.platform === 'win32' ? 'windows' : 'linux',
    computer: hostname(),
    runtime: runtimeName(),
    versions: parts.flatMap(([name, of]) => (of === undefined ? [] : [{ name, version: of }])),
  };
}
