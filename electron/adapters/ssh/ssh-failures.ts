import { withoutFullStop } from '../../core/sentence.ts';
import type { RemoteAddress } from '../../ports/remote-host.ts';
import { type Failure, failure } from '../../shared/failure.ts';

/** An error of ssh2, which says in `level` what it was doing. */
interface SshError extends Error {
  readonly level?: string;
  readonly code?: string;
}

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens on that port',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it closed the connection',
};

/** What went wrong with a connection, for people. */
export function sshFailure(error: SshError, { host, port, user }: RemoteAddress): Failure {
  if (error.level === 'client-authentication') return failure('remote.sign-in-refused', { host, user });
  const timedOut = error.level === 'client-timeout' || /timed out/iu.test(error.message);
  const cause = timedOut ? 'it does not answer' : (causes[error.code ?? ''] ?? error.message);
  return failure('remote.unreachable', { host, port, cause: withoutFullStop(cause) });
}
