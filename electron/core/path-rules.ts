/** The platforms that differ in how paths are written and compared. */
export type Platform = 'windows' | 'linux';

const separators = { windows: /[\\/]+/u, linux: /\/+/u } as const;

/** `\\server\share…`, however the separators are written. */
export function isUncPath(path: string): boolean {
  return /^[\\/]{2}[^\\/?.]/u.test(path);
}

/** Starts at a drive or at the root of the file system. */
export function isAbsolutePath(path: string, platform: Platform): boolean {
  return platform === 'windows' ? /^[A-Za-z]:[\\/]/u.test(path) : path.startsWith('/');
}

/** The names between a path's separators, without the drive or root. */
export function segmentsOf(path: string, platform: Platform): string[] {
  const relative = platform === 'windows' ? path.replace(/^[A-Za-z]:/u, '') : path;
  return relative.split(separators[platform]).filter((segment) => segment !== '');
}

/** One spelling for an absolute path: single separators, none at the end, drive letter in upper case. */
export function tidyPath(path: string, platform: Platform): string {
  const segments = segmentsOf(path, platform);
  return platform === 'windows'
    ? `${path.slice(0, 1).toUpperCase()}:\\${segments.join('\\')}`
    : `/${segments.join('/')}`;
}

/** Adds names to a tidy path. */
export function joinPath(platform: Platform, folder: string, ...names: readonly string[]): string {
  const separator = platform === 'windows' ? '\\' : '/';
  return [folder.endsWith(separator) ? folder.slice(0, -1) : folder, ...names].join(separator);
}

/** Whether two absolute or UNC paths are spelled the same; without case on Windows and for UNC paths. */
export function samePath(one: string, other: string, platform: Platform): boolean {
  return comparablePath(one, platform) === comparablePath(other, platform);
}

/** Whether `path` lies inside `folder` (and is not the folder itself). */
export function isInsidePath(folder: string, path: string, platform: Platform): boolean {
  return comparablePath(path, platform).startsWith(`${comparablePath(folder, platform)}/`);
}

/** Whether a folder is another, or lies in it. */
export function touches(path: string, folder: string, platform: Platform): boolean {
  return samePath(path, folder, platform) || isInsidePath(folder, path, platform);
}

/** The form in which two spellings of one path are equal. */
export function comparablePath(path: string, platform: Platform): string {
  const unc = isUncPath(path);
  const parts = path
    .split(unc ? separators.windows : separators[platform])
    .filter((part) => part !== '' && part !== '.');
  const joined = `${unc ? '//' : platform === 'linux' ? '/' : ''}${parts.join('/')}`.replace(/\/$/u, '');
  return unc || platform === 'windows' ? joined.normalize('NFC').toUpperCase() : joined;
}
