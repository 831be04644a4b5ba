import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engineFaults } from '../../core/engine-faults.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { failureSentences } from '../../shared/failure.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';

/** A folder of this account alone, for one session: smbclient reads the credential and small files from there. */
export interface SessionFolder {
  readonly path: string;
  /** File for `-A`, or null where no credential was named. */
  readonly credentialFile: string | null;
  /** For the client's pipe; null where the file has it, or nobody signs in. */
  readonly password: string | null;
  /** Takes the credential away: it is needed until the session has signed in. */
  forgetCredential(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes the folder, with the user of the credential of that name where smbclient reads it. Its password goes through a
 * pipe, so that a run that is killed leaves none on the disk; one that is too long for the pipe goes into the same
 * file, which this account alone may read. Format: smbclient(1), option -A.
 */
export async function makeSessionFolder(
  secrets: Secrets,
  name: string | undefined,
  target: string,
): Promise<SessionFolder> {
  const credential = name === undefined ? null : await readCredential(secrets, name, target);
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-smb-'));
  const file = path.join(folder, 'credential');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (credential !== null) await writeFile(file, credential.file, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    path: folder,
    credentialFile: credential === null ? null : file,
    password: credential?.password ?? null,
    forgetCredential: () => rm(file, { force: true }),
    remove,
  };
}

/** What smbclient takes through PASSWD_FD (pass[128] in cli_credentials_parse_password_fd of Samba). */
const longestPipedBytes = 127;

async function readCredential(
  secrets: Secrets,
  name: string,
  target: string,
): Promise<{ readonly file: string; readonly password: string | null }> {
  const credential = await secrets.read(name);
  const unusable = (detail: Message) =>
    new PointFault({
      code: engineFaults.credentialMissing,
      operation: 'readingCredentialFor',
      path: target,
      values: { credential: name },
      detail,
    });
  if (!credential.ok) throw unusable(failureSentences(credential.failure));
  const { user, password } = credential.value;
  const { domain, account } = splitUser(user);
  if (![domain, account, password].every(fitsOnLine)) {
    throw unusable(message('causes', 'unusualName'));
  }
  const isPiped = password !== '' && Buffer.byteLength(password) <= longestPipedBytes;
  const lines = [
    `username=${account}`,
    ...(isPiped ? [] : [`password=${password}`]),
    ...(domain === '' ? [] : [`domain=${domain}`]),
  ];
  return { file: `${lines.join('\n')}\n`, password: isPiped ? password : null };
}

/** `DOMAIN\user`; `user@domain` is a user name of its own. */
function splitUser(user: string): { domain: string; account: string } {
  const [, domain = '', account = user] = /^([^\\]*)\\(.*)$/s.exec(user) ?? [];
  return { domain, account };
}

/** smbclient takes one value a line and drops spaces before it. */
function fitsOnLine(value: string): boolean {
  return !/^[ \t]|\p{Cc}/u.test(value);
}
