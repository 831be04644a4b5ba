import path from 'node:path';
import {
  type HostKey,
  type KnownHost,
  knownHostsText,
  parseKnownHosts,
  withHostKey,
} from '../../core/known-hosts.ts';
import type { Files } from '../../ports/files.ts';
import type { Result } from '../../shared/result.ts';
import { guardFileWork } from '../files/guard-file-work.ts';
import { makeFolders } from '../files/make-folders.ts';
import { replaceFile } from '../files/replace-file.ts';

/** `<state home>/known_hosts`: the keys that an administrator confirmed, in OpenSSH's format. */
export interface KnownHostsFile {
  readonly path: string;
  read(): Promise<Result<KnownHost[]>>;
  /** Makes this the one key of the computer. */
  confirm(name: string, key: HostKey): Promise<Result<null>>;
}

export function createKnownHostsFile(files: Files, stateHome: string): KnownHostsFile {
  const target = path.join(stateHome, 'known_hosts');
  const read = async () =>
    (await files.look(target)) === null ? [] : parseKnownHosts(await files.readText(target));
  return {
    path: target,
    read: () => guardFileWork('reading', target, read),
    confirm: (name, key) =>
      guardFileWork('writing', target, async () => {
        await makeFolders(files, stateHome);
        await replaceFile(files, target, knownHostsText(withHostKey(await read(), name, key)));
        return null;
      }),
  };
}
