import type { CurlSignIn } from '../../core/curl-config.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';

interface SignInParts {
  readonly secrets: Secrets;
  readonly platform: 'windows' | 'linux';
}

/**
 * How the administration service is signed in to: by the account that runs this, or by a credential. Windows takes a
 * credential by Negotiate (Kerberos where it can); curl on Linux knows NTLM alone for one.
 */
export async function signInOf(
  { secrets, platform }: SignInParts,
  credential: string | null,
): Promise<Result<CurlSignIn>> {
  if (credential === null) return succeed({ kind: 'own-identity' });
  const read = await secrets.read(credential);
  if (!read.ok) return read;
  const { user, password } = read.value;
  const cause = unfit(platform, user, password);
  if (cause !== null) return failWith(failure('configmgr.credential-unfit', { credential, cause }));
  const scheme = platform === 'windows' ? 'negotiate' : 'ntlm';
  return succeed({ kind: 'credential', scheme, user, password });
}

/** What curl would sign in with wrongly, and so lock the account after a few runs. */
function unfit(platform: 'windows' | 'linux', user: string, password: string): Message | null {
  if (user.includes(':')) return message('causes', 'userWithColon');
  // curl's own NTLM takes every byte of UTF-8 for a character (ascii_unicode_le in its lib/curl_ntlm_core.c).
  const isAscii = /^[\x20-\x7e]*$/.test(`${user}${password}`);
  return platform === 'linux' && !isAscii ? message('causes', 'beyondAscii') : null;
}
