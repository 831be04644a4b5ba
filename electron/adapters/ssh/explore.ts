import type { Platform } from '../../core/path-rules.ts';
import type { Elevation } from '../../core/remote-command.ts';
import type { RemoteAddress, RemoteEnd } from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import type { SshLogin } from './prepare-sign-in.ts';

/** Runs a command as the account that signed in. */
export type RunPlain = (args: readonly string[], input?: string) => Promise<Result<RemoteEnd>>;

/** Which kind of computer it is. `ver` is a command of cmd.exe, and `uname` is none of Windows. */
export async function findPlatform(run: RunPlain, host: string): Promise<Result<Platform>> {
  const uname = await run(['uname', '-sm']);
  if (!uname.ok) return uname;
  const found = uname.value.stdout.trim();
  if (uname.value.code === 0 && /^Linux x86_64$/u.test(found)) return succeed('linux');
  if (uname.value.code !== 0) {
    const ver = await run(['ver']);
    if (!ver.ok) return ver;
    if (/Windows/u.test(ver.value.stdout)) return succeed('windows');
  }
  return failWith(
    failure('remote.platform-unknown', {
      host,
      found: found === '' ? message('networkCauses', 'kindUntold') : asItIs(found),
    }),
  );
}

/**
 * How commands get an administrator's rights. A session of an administrator has them on Windows already. The password
 * that the account signed in with is the one that sudo asks for.
 */
export async function findElevation(
  run: RunPlain,
  platform: Platform,
  { host, user }: RemoteAddress,
  login: SshLogin,
): Promise<Result<Elevation>> {
  if (platform === 'windows') return findWindowsRights(run, host, user);
  const id = await run(['id', '-u']);
  if (!id.ok) return id;
  if (id.value.stdout.trim() === '0') return succeed({ kind: 'none' });
  const free = await run(['sudo', '-n', '-k', 'true']);
  if (!free.ok) return free;
  if (free.value.code === 0) return succeed({ kind: 'sudo' });
  const noRights = (cause: Message) => failWith(failure('remote.no-rights', { host, user, cause }));
  if (free.value.code === 127) return noRights(message('networkCauses', 'sudoMissing'));
  const password = login.kind === 'password' ? login.password : login.sudoPassword;
  if (password === undefined) return noRights(message('networkCauses', 'sudoAsks'));
  const asked = await run(['sudo', '-k', '-S', '-p', '', 'true'], `${password}\n`);
  if (!asked.ok) return asked;
  if (asked.value.code === 0) return succeed({ kind: 'sudo with password', password });
  const [last] = asked.value.stderr.trim().split('\n').reverse();
  return noRights(last === undefined ? message('networkCauses', 'sudoSaysNo') : asItIs(last));
}

/** `net session` answers administrators only. */
async function findWindowsRights(run: RunPlain, host: string, user: string): Promise<Result<Elevation>> {
  const asked = await run(['net', 'session']);
  if (!asked.ok) return asked;
  if (asked.value.code === 0) return succeed({ kind: 'none' });
  return failWith(
    failure('remote.no-rights', { host, user, cause: message('networkCauses', 'noAdministrator') }),
  );
}
