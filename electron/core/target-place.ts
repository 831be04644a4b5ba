import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';

/** How a distribution point's path is reached. */
export type TargetPlace =
  /** A local or mounted folder, or on Windows a UNC path: through the file system. */
  | { readonly kind: 'folder'; readonly path: string }
  /** `\\server\share\folder` where the system has no UNC paths: through an SMB client. */
  | { readonly kind: 'smb'; readonly server: string; readonly share: string; readonly folder: string };

const longestUncPart = 255;
/** What no SMB server accepts in a name (MS-FSCC 2.1.5), control characters included. */
const illegalInSmbNames = /[\p{Cc}"/:<>|*?]/u;

/** Tells how `path` is reached on this platform; refuses what can be neither. */
export function placeOfTarget(path: string, platform: 'windows' | 'linux'): Result<TargetPlace> {
  if (path.startsWith('\\\\')) return placeOfUnc(path, platform);
  const absolute = platform === 'windows' ? /^[A-Za-z]:[\\/]/.test(path) : path.startsWith('/');
  if (!absolute) return failWith(failure('dp.path-not-absolute', { path }));
  return succeed({ kind: 'folder', path });
}

/** The server of a UNC path, in lower case, or null when it is none. */
export function serverOfUnc(path: string): string | null {
  return /^\\\\([^\\]+)\\/.exec(path)?.[1]?.toLowerCase() ?? null;
}

function placeOfUnc(path: string, platform: 'windows' | 'linux'): Result<TargetPlace> {
  const [server, share, ...folders] = path.slice(2).replace(/\\+$/, '').split('\\');
  const names = [server ?? '', share ?? '', ...folders];
  if (names.length < 2 || names.some((name) => !isUncName(name))) {
    return failWith(failure('dp.path-not-unc', { path }));
  }
  if (platform === 'windows') return succeed({ kind: 'folder', path });
  return succeed({ kind: 'smb', server: server ?? '', share: share ?? '', folder: folders.join('\\') });
}

function isUncName(name: string): boolean {
  const dots = name === '.' || name === '..';
  return name !== '' && !dots && name.length <= longestUncPart && !illegalInSmbNames.test(name);
}
