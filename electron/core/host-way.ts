import type { HostSettings } from '../shared/host-settings.ts';
import type { HostSsh, HostWay } from '../shared/host-ssh.ts';
import type { RemoteAddress, RemoteLogin } from '../shared/remote-computer.ts';

/** How a host was reached that is installed now, without the secrets that it took. */
export function hostWayOf(
  { siteId, hostId, computer, unc }: HostSettings,
  address: RemoteAddress,
  login: RemoteLogin,
  installed: {
    readonly program: readonly string[];
    readonly credential?: string | undefined;
    readonly from: string | null;
  },
): HostWay {
  const ssh: HostSsh = {
    user: address.user,
    port: address.port,
    ...(address.host.toLowerCase() === computer.toLowerCase() ? {} : { host: address.host }),
    ...(login.kind === 'key' ? { keyFile: login.file } : {}),
    ...(installed.credential === undefined ? {} : { credential: installed.credential }),
    ...(installed.from === null ? {} : { program: installed.from }),
  };
  return { siteId, hostId, computer, unc, ssh, asks: asksSomebody(login), program: [...installed.program] };
}

function asksSomebody(login: RemoteLogin): boolean {
  // Requests to a host that was installed by remoting go through the share.
  if (login.kind === 'windows' || login.kind === 'password' || login.sudoPassword !== undefined) return true;
  return login.kind === 'key' && login.passphrase !== undefined;
}

/** Whether two ways lead to a computer alike; a key that is pinned already need not be named again. */
export function sameSsh(one: HostSsh, other: HostSsh): boolean {
  const { fingerprint: _one, ...first } = one;
  const { fingerprint: _other, ...second } = other;
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]) as Set<keyof typeof first>;
  return [...keys].every((key) => first[key] === second[key]);
}
