import type { HostSsh } from '../shared/host-ssh.ts';
import type { Result } from '../shared/result.ts';
import type { Message } from '../shared/texts/message.ts';
import type { HostWays } from './host-ways.ts';

export interface HostInstallation {
  /** Destination of the site, whose settings name the host. */
  readonly site: string;
  readonly computer: string;
  readonly ssh: HostSsh;
  readonly signal: AbortSignal;
  note(text: Message): void;
}

/** Hosts on other computers, as far as they can be worked on without asking a person. */
export interface OtherHosts extends Pick<HostWays, 'find'> {
  /** Installs and runs once; what was changed there, for people. A failed installation is taken back. */
  install(installation: HostInstallation): Promise<Result<readonly Message[]>>;
  /** Takes schedule, settings, credential and program away there. `host.no-way`: only a person can. */
  remove(hostId: string, signal: AbortSignal): Promise<Result<null>>;
  /** Lets it look at the site at once. `host.no-way`: only a person can. */
  wake(hostId: string, signal: AbortSignal): Promise<Result<null>>;
}
