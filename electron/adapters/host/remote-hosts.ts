import type { RemoteHosts } from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import { failWith } from '../../shared/result.ts';
import type { SshHosts } from '../ssh/ssh-hosts.ts';
import type { PowerShell } from '../windows/powershell.ts';
import { connectByRemoting } from '../windows/remoting-hosts.ts';

/** Other computers by SSH and, where this one has it, by PowerShell remoting. */
export function createRemoteHosts(ssh: SshHosts, powerShell: PowerShell | null): RemoteHosts {
  return {
    look: ssh.look,
    confirm: ssh.confirm,
    connect: async (address, login, signal) => {
      if (login.kind !== 'windows') return ssh.connect(address, login, signal);
      if (powerShell === null) return failWith(failure('remote.windows-only', { host: address.host }));
      return connectByRemoting(powerShell, address, login, signal);
    },
  };
}
