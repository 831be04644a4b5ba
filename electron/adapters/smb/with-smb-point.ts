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
  /** Another port than the configuration's. */
  readonly port?: number | undefined;
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

export interface OpenSmbPoint {
  readonly point: SmbPoint;
  /** False once the connection is lost: nothing more comes through it. */
  isUsable(): boolean;
  close(): Promise<void>;
}

/** Signs in to a folder on an SMB server. Throws PointFault. */
export async function signInToSmbPoint(signIn: SmbSignIn): Promise<OpenSmbPoint> {
  const { secrets, configFile, place, path, credential, stallMs, signal } = signIn;
  const found = await readSettings(configFile);
  const settings = { ...found, port: signIn.port ?? found.port };
  const folder = await makeSessionFolder(secrets, credential, path);
  try {
    const { credentialFile, password, path: localFolder } = folder;
    const session = await openSmbSession({
      ...{ settings, place, credentialFile, password, localFolder, stallMs, signal },
    });
    if ('code' in session) throw pointFault(session, 'signingInTo', path);
    await folder.forgetCredential();
    return {
      point: openSmbPoint({ session, localFolder, path, signal }),
      isUsable: session.isUsable,
      close: async () => {
        await session.close();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** Signs in for the length of `use`. Throws PointFault. */
export async function withSmbPoint<T>(signIn: SmbSignIn, use: (point: SmbPoint) => Promise<T>): Promise<T> {
  const open = await signInToSmbPoint(signIn);
  try {
    return await use(open.point);
  } finally {
    await open.close();
  }
}

/** Only a configuration of its own, for tests and practice, is on another port than SMB's. */
async function readSettings(configFile: string | null): Promise<SmbclientSettings> {
  if (configFile === null) return { configFile, port: null };
  const text = await readFile(configFile, 'utf8').catch(() => '');
  const port = /^\s*smb ports\s*=\s*(\d+)/m.exec(text)?.[1];
  return { configFile, port: port === undefined ? null : Number(port) };
}
