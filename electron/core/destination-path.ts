import { type Failure, failure } from '../shared/failure.ts';
import { type Message, message } from '../shared/texts/message.ts';
import {
  isAbsolutePath,
  isInsidePath,
  isUncPath,
  joinPath,
  type Platform,
  samePath,
  segmentsOf,
  tidyPath,
} from './path-rules.ts';

/** Folders of the system: neither they nor anything inside them can be a destination. */
const systemTrees = {
  linux: [
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/lib32',
    '/lib64',
    '/libx32',
    '/proc',
    '/run',
    '/sbin',
    '/sys',
    '/usr',
  ],
  windows: [
    'Windows',
    'Program Files',
    'Program Files (x86)',
    '$Recycle.Bin',
    'System Volume Information',
    'Recovery',
  ],
} as const;

/** Folders that hold other things too: a folder inside them is fine, they themselves are not. */
const sharedFolders = {
  linux: [
    '/home',
    '/lost+found',
    '/media',
    '/mnt',
    '/opt',
    '/root',
    '/srv',
    '/tmp',
    '/var',
    '/var/lib',
    '/var/log',
    '/var/tmp',
  ],
  windows: ['Users', 'ProgramData'],
} as const;

/** Source: Naming Files, Paths, and Namespaces (Win32). */
const deviceName = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00B9\u00B2\u00B3])\s*(?:\..*)?$/iu;

/** Longest destination: what lies below it must stay under MAX_PATH (260) or PATH_MAX (4096). */
const longestPath = { windows: 180, linux: 3_900 } as const;
const longestName = 255;

/** A usual destination, for messages and as the wizard's first suggestion. */
export const usualDestination = { windows: 'C:\\PkgSource', linux: '/srv/pkgsource' } as const;

/** What is wrong with a destination folder as written, or null. Nothing is looked up. */
export function destinationProblem(path: string, platform: Platform): Failure | null {
  if (isUncPath(path)) return failure('destination.unc', { path }, 'destination');
  const problem = localPathProblem(path, platform, 'destination');
  if (problem !== null) return problem;
  if (segmentsOf(path, platform).length === 0) return failure('destination.root', { path }, 'destination');
  const system = systemFolderOf(path, platform);
  return system === null ? null : failure('destination.system-folder', { path, system }, 'destination');
}

/** What is wrong with a local path as written: not absolute, a device, a character or name no folder can have. */
export function localPathProblem(path: string, platform: Platform, field: string): Failure | null {
  if (/^[\\/]{2}[?.][\\/]/u.test(path)) return notUsable(path, message('nameCauses', 'device'), field);
  if (!isAbsolutePath(path, platform)) {
    return failure('path.not-absolute', { path, example: usualDestination[platform] }, field);
  }
  if (path.length > longestPath[platform]) {
    return notUsable(path, message('nameCauses', 'tooLong', { most: longestPath[platform] }), field);
  }
  for (const segment of segmentsOf(path, platform)) {
    const cause = folderNameCause(segment, platform);
    if (cause !== null) return notUsable(path, cause, field);
  }
  return null;
}

/** What is wrong with the name of one folder, or null; the cause reads on from “because …”. */
export function folderNameCause(name: string, platform: Platform): Message | null {
  if (name === '.' || name === '..') return message('nameCauses', 'containsPart', { part: name });
  // Line ends would break out of the line formats of cron and of Samba's usershares.
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return message('nameCauses', 'controlCharacter');
  // NTFS counts UTF-16 units, the file systems of Linux bytes.
  const length = platform === 'windows' ? name.length : new TextEncoder().encode(name).length;
  if (length > longestName) {
    const named = { part: `${name.slice(0, 20)}…`, most: longestName };
    return message('nameCauses', platform === 'windows' ? 'partTooLong' : 'partOfTooManyBytes', named);
  }
  if (platform === 'linux') return null;
  const illegal = /[<>"|?*:]/u.exec(name)?.[0];
  if (illegal !== undefined) return message('nameCauses', 'partContains', { part: name, character: illegal });
  if (/[. ]$/u.test(name)) return message('nameCauses', 'partEnds', { part: name });
  if (deviceName.test(name)) return message('nameCauses', 'partIsDevice', { part: name });
  return null;
}

/** The system's folder that a path is, or lies in; null when there is none. */
export function systemFolderOf(path: string, platform: Platform): string | null {
  const drive = tidyPath(path, platform).slice(0, 3);
  const located = (name: string): string => (platform === 'windows' ? joinPath(platform, drive, name) : name);
  const tree = systemTrees[platform]
    .map(located)
    .find((folder) => samePath(folder, path, platform) || isInsidePath(folder, path, platform));
  return (
    tree ?? sharedFolders[platform].map(located).find((folder) => samePath(folder, path, platform)) ?? null
  );
}

function notUsable(path: string, cause: Message, field: string): Failure {
  return failure('path.not-usable', { path, cause }, field);
}
