import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engineFaults } from '../../core/engine-faults.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { failureLine } from '../../shared/failure.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';

/**
 * Puts a credential where smbclient reads it: a file that this account alone may read, in a folder that this
 * account alone may enter, there for the length of `use`. Without a name there is no file.
 * Format: smbclient(1), option -A.
 */
export async function withCredentialFile<T>(
  secrets: Secrets,
  name: string | undefined,
  target: string,
  use: (file: string | null) => Promise<T>,
): Promise<T> {
  if (name === undefined) return use(null);
  const credential = await secrets.read(name);
  const unusable = (detail: string) =>
    new PointFault({
      code: engineFaults.credentialMissing,
      operation: `reading ${name} for`,
      path: target,
      detail,
    });
  if (!credential.ok) throw unusable(failureLine(credential.failure));
  const { user, password } = credential.value;
  const { domain, account } = splitUser(user);
  if (![domain, account, password].every(fitsOnLine)) {
    throw unusable('the user or the password begins with a space or has a control character');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-smb-'));
  try {
    const file = path.join(folder, 'credential');
    const lines = [
      `username=${account}`,
      `password=${password}`,
      ...(domain === '' ? [] : [`domain=${domain}`]),
    ];
    await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
