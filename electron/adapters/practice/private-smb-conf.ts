import path from 'node:path';
import { type Message, message } from '../../shared/texts/message.ts';

/** A share that smb.conf itself defines, e.g. to take a name before Setup does. */
export interface ConfiguredShare {
  readonly name: string;
  readonly path: string;
  /** Further options of the share, e.g. `{ 'valid users': '@sms-admins' }`. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface SmbConfRequest {
  readonly folder: string;
  readonly port: number;
  /** Name that the server gives itself, at most 15 letters. */
  readonly serverName: string;
  readonly options: Readonly<Record<string, string>>;
  readonly shares: readonly ConfiguredShare[];
}

/** Where a private server keeps what is its own, all in one folder. */
export interface PrivateSmbdPaths {
  readonly conf: string;
  readonly log: string;
  readonly pids: string;
  readonly usershares: string;
  /** Every folder with its mode; those that smbd insists on are 0700. */
  readonly folders: readonly { readonly path: string; readonly mode: number }[];
}

/** smbd opens `lock/msg.sock/<pid>` and `ncalrpc/np/<service>`; a Unix socket's path has at most 107 bytes. */
export const longestFolderBytes = 107 - '/ncalrpc/np/initshutdown'.length - 4;

export function privateSmbdPaths(folder: string): PrivateSmbdPaths {
  const at = (name: string, mode: number) => ({ path: path.join(folder, name), mode });
  return {
    conf: path.join(folder, 'smb.conf'),
    log: path.join(folder, 'log', 'smbd.log'),
    pids: path.join(folder, 'pid'),
    usershares: path.join(folder, 'usershares'),
    folders: [
      at('private', 0o700),
      at('lock', 0o755),
      at('state', 0o755),
      at('cache', 0o755),
      at('pid', 0o755),
      at('ncalrpc', 0o755),
      at('log', 0o755),
      // smbd trusts a usershare folder only if it is sticky and not writable by everybody. It looks at it as
      // the connected user too, who therefore may pass.
      at('usershares', 0o1755),
    ],
  };
}

/** Why a folder cannot hold a private server, or null when it can. */
export function unsuitableBecause(folder: string): Message | null {
  if (!path.isAbsolute(folder)) return message('nameCauses', 'notAbsolute');
  if (Buffer.byteLength(folder) > longestFolderBytes)
    return message('nameCauses', 'pathTooLong', { bytes: longestFolderBytes });
  // smb.conf knows no way to write these in a path: `%` starts a variable, quotes and `;` have a meaning.
  if (/[%"';#\\\p{Cc}]/u.test(folder)) return message('nameCauses', 'smbConfCharacter');
  return null;
}

/**
 * The configuration of a server that listens on loopback alone and keeps every file in its own folder.
 * Source of the names: smb.conf(5), Samba 4.17.
 */
export function renderSmbConf(request: SmbConfRequest): string {
  const { folder } = request;
  const options: Record<string, string> = {
    workgroup: 'PKGSOURCE',
    'netbios name': request.serverName,
    'server role': 'standalone server',
    interfaces: '127.0.0.1',
    'bind interfaces only': 'yes',
    'smb ports': String(request.port),
    'disable netbios': 'yes',
    'private dir': path.join(folder, 'private'),
    'lock directory': path.join(folder, 'lock'),
    'state directory': path.join(folder, 'state'),
    'cache directory': path.join(folder, 'cache'),
    'pid directory': path.join(folder, 'pid'),
    'ncalrpc dir': path.join(folder, 'ncalrpc'),
    'passdb backend': `tdbsam:${path.join(folder, 'private', 'passdb.tdb')}`,
    logging: 'file',
    'log file': privateSmbdPaths(folder).log,
    'max log size': '1000',
    'map to guest': 'never',
    'obey pam restrictions': 'no',
    'unix password sync': 'no',
    'load printers': 'no',
    'printcap name': '/dev/null',
    printing: 'bsd',
    'disable spoolss': 'yes',
    'usershare path': privateSmbdPaths(folder).usershares,
    'usershare max shares': '100',
    'usershare owner only': 'no',
    'usershare allow guests': 'no',
    ...request.options,
  };
  const sections = [section('global', options)];
  for (const share of request.shares) {
    sections.push(section(share.name, { path: share.path, 'read only': 'no', ...share.options }));
  }
  return `${sections.join('\n')}`;
}

function section(name: string, options: Readonly<Record<string, string>>): string {
  const lines = Object.entries(options).map(([key, value]) => `  ${key} = ${value}\n`);
  return `[${name}]\n${lines.join('')}`;
}
