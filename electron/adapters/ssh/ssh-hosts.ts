import { knownHostName } from '../../core/known-hosts.ts';
import type { Files } from '../../ports/files.ts';
import type { RemoteAddress, RemoteHosts } from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { createKnownHostsFile } from './known-hosts-file.ts';
import { keyFailure, lookAtKey, signIn } from './open-client.ts';
import { openHost } from './open-host.ts';
import { prepareSignIn, type SshLogin } from './prepare-sign-in.ts';

export interface SshHostsParts {
  readonly files: Files;
  readonly stateHome: string;
  /** Address of the agent (SSH_AUTH_SOCK), where one runs. */
  readonly agent: string | undefined;
}

/** The same for those who sign in by SSH. */
export interface SshHosts extends Omit<RemoteHosts, 'connect'> {
  connect(address: RemoteAddress, login: SshLogin, signal: AbortSignal): ReturnType<RemoteHosts['connect']>;
}

/** Other computers by SSH. Keys are pinned in `<state home>/known_hosts`; nothing else is kept. */
export function createSshHosts({ files, stateHome, agent }: SshHostsParts): SshHosts {
  const knownHosts = createKnownHostsFile(files, stateHome);
  const look: RemoteHosts['look'] = async (address, signal) => {
    const known = await knownHosts.read();
    if (!known.ok) return known;
    const shown = await lookAtKey(address, known.value, signal);
    if (!shown.ok) return shown;
    const { type, fingerprint, state } = shown.value;
    return succeed({ type, fingerprint, state });
  };
  return {
    look,
    confirm: async (address, fingerprint, signal) => {
      const known = await knownHosts.read();
      if (!known.ok) return known;
      const shown = await lookAtKey(address, known.value, signal);
      if (!shown.ok) return shown;
      const { value: key } = shown;
      if (key.state === 'changed')
        return failWith(keyFailure('changed', address, key.fingerprint, knownHosts.path));
      if (key.fingerprint !== fingerprint) {
        return failWith(failure('remote.key-unknown', { host: address.host, fingerprint: key.fingerprint }));
      }
      const { host, port } = address;
      return key.state === 'known' ? succeed(null) : knownHosts.confirm(knownHostName(host, port), key);
    },
    connect: async (address, login, signal) => {
      const [known, prepared] = [await knownHosts.read(), await prepareSignIn(files, login, agent)];
      if (!known.ok) return known;
      if (!prepared.ok) return prepared;
      const signed = await signIn(address, prepared.value, known.value, knownHosts.path, signal);
      if (!signed.ok) return signed;
      const opened = await openHost(signed.value, address, login, signal);
      if (!opened.ok) signed.value.end();
      return opened;
    },
  };
}
