import { readFile } from 'node:fs/promises';
import type { Secrets } from '../../ports/secrets.ts';
import type { SmbPlace } from '../distribution/carriers.ts';
import { makeSessionFolder } from './credential-file.ts';
import { openSmbPoint, pointFault, type SmbPoint } from './smb-point.ts';
import { openSmbSession } from './smb-session.ts';
import type { SmbclientSettings } from './smbclient.ts';

export interface SmbSignIn {
  readonly secrets: Secrets;
  /** Another smb.conf than the system's, or null. Where it names a port for smbd, servers are reached there. */
  readonly configFile: string | null;
  readonly place: SmbPlace;
  /** The place as people write it. */
  readonly path: string;
  readonly credential: string | undefined;
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

/** Signs in to a folder on an SMB server for the length of `use`. Throws PointFault. */
export async function withSmbPoint<T>(signIn: SmbSignIn, use: (point: SmbPoint) => Promise<T>): Promise<T> {
  const { secrets, configFile, place, path, credential, stallMs, signal } = signIn;
  const settings = await readSettings(configFile);
  const folder = await makeSessionFolder(secrets, credential, path);
  try {
    const { credentialFile, password, path: localFolder } = folder;
    const session = await openSmbSession({
      ...{ settings, place, credentialFile, password, localFolder, stallMs, signal },
    });
    if ('code' in session) throw pointFault(session, 'signing in to', path);
    try {
      await folder.forgetCredential();
      return await use(openSmbPoint({ session, localFolder, path, signal }));
    } finally {
      await session.close();
    }
  } finally {
    await folder.remove();
  }
}

/** Only a configuration of its own, for tests and practice, is on another port than SMB's. */
async function readSettings(configFile: string | null): Promise<SmbclientSettings> {
  if (configFile === null) return { configFile, port: null };
  const text = await readFile(configFile, 'utf8').catch(() => '');
  const port = /^\s*smb ports\s*=\s*(\d+)/m.exec(text)?.[1];
  return { configFile, port: port === undefined ? null : Number(port) };
}
