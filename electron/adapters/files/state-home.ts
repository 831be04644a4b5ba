import path from 'node:path';

/**
 * The folder of this computer's own state: the list of sites, Setup's journal, secrets, logs.
 * `PKGSOURCE_HOME` overrides it; otherwise ProgramData on Windows and /var/lib/pkgsource elsewhere.
 * With `PKGSOURCE_PRACTICE=1` it is the folder `practice` in there, so that practice and earnest never mix.
 */
export function stateHomeOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const home = realHomeOf(platform, environment);
  return environment.PKGSOURCE_PRACTICE === '1' ? paths.join(home, 'practice') : home;
}

function realHomeOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const override = environment.PKGSOURCE_HOME;
  if (override !== undefined && override !== '') return path.resolve(override);
  if (platform !== 'win32') return '/var/lib/pkgsource';
  return path.win32.join(environment.ProgramData ?? 'C:\\ProgramData', 'PkgSource');
}
