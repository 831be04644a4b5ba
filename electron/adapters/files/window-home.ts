import path from 'node:path';

export interface WindowHomeFacts {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly stateHome: string;
  readonly isRoot: boolean;
  /** The account's home folder. */
  readonly home: string;
}

/**
 * Where a window keeps its log, its profile and (on Windows) its requests. The computer's own state home is for
 * those who have rights, so an ordinary account gets a folder of its own; practising needs rights anyway.
 */
export function windowHomeOf({ platform, environment, stateHome, isRoot, home }: WindowHomeFacts): string {
  if (isRoot || environment.PKGSOURCE_PRACTICE === '1') return stateHome;
  if (platform === 'win32') {
    // Every administrator's window starts without rights there; who names another home may write to it.
    if (environment.PKGSOURCE_HOME) return stateHome;
    return path.win32.join(
      environment.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'),
      'PkgSource',
    );
  }
  const state = environment.XDG_STATE_HOME;
  // Relative paths are to be ignored. Source: XDG Base Directory Specification.
  const isGiven = state !== undefined && path.posix.isAbsolute(state);
  return path.posix.join(isGiven ? state : path.posix.join(home, '.local', 'state'), 'pkgsource');
}
