import type { RemoteAddress } from '../../ports/remote-host.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { networkCauses } from '../../shared/texts/en/network-causes.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';

/** An error of ssh2, which says in `level` what it was doing. */
interface SshError extends Error {
  readonly level?: string;
  readonly code?: string;
}

const causes: Readonly<Record<string, keyof typeof networkCauses>> = {
  ECONNREFUSED: 'nothingListens',
  ENOTFOUND: 'nameUnknown',
  EAI_AGAIN: 'nameNotLookedUp',
  EHOSTUNREACH: 'noWay',
  ENETUNREACH: 'noWay',
  ETIMEDOUT: 'silent',
  ECONNRESET: 'closedByIt',
};

/** What went wrong with a connection, for people. */
export function sshFailure(error: SshError, { host, port, user }: RemoteAddress): Failure {
  if (error.level === 'client-authentication') return failure('remote.sign-in-refused', { host, user });
  const timedOut = error.level === 'client-timeout' || /timed out/iu.test(error.message);
  const known = timedOut ? 'silent' : causes[error.code ?? ''];
  const cause = known === undefined ? asItIs(error.message) : message('networkCauses', known);
  return failure('remote.unreachable', { host, port, cause });
}

/** The other side closed the connection before it was of use. */
export function closedBy({ host, port }: RemoteAddress): Failure {
  return failure('remote.unreachable', { host, port, cause: message('networkCauses', 'closedByIt') });
}
