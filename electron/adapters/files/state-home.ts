import path from 'node:path';

/**
 * The folder of this computer's own state: the list of sites, Setup's journal, secrets, logs.
 * `PKGSOURCE_HOME` overrides it; otherwise ProgramData on Windows and /var/lib/pkgsource elsewhere.
 */
export function stateHomeOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const override = environment.PKGSOURCE_HOME;
  if (override !== undefined && override !== '') return path.resolve(override);
  if (platform !== 'win32') return '/var/lib/pkgsource';
  return path.win32.join(environment.ProgramData ?? 'C:\\ProgramData', 'PkgSource');
}
