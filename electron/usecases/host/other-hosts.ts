import type { HostInstallation, OtherHosts } from '../../ports/other-hosts.ts';
import type { RemoteAddress, RemoteLogin } from '../../ports/remote-host.ts';
import type { Credential, Secrets } from '../../ports/secrets.ts';
import { failure } from '../../shared/failure.ts';
import type { DeployProgress } from '../../shared/host-deployment.ts';
import type { HostSsh, HostWay } from '../../shared/host-ssh.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { type DeployDeps, deployHost } from './deploy-host.ts';
import { type RemoteProgram, remoteProgram } from './remote-program.ts';

export interface OtherHostsDeps extends DeployDeps {
  readonly secrets: Pick<Secrets, 'read'>;
}

const commandTimeoutMs = 120_000;

/** Works on hosts with what signs in without a person: a key without a passphrase, or the agent. */
export function createOtherHosts(deps: OtherHostsDeps): OtherHosts {
  return {
    find: deps.ways.find,
    install: (installation) => install(deps, installation),
    remove: async (hostId, signal) => {
      const removed = await withProgram(deps, hostId, signal, (program, { unc }) =>
        program.require({ args: ['host', 'remove', '--site', unc], timeoutMs: commandTimeoutMs }),
      );
      return removed.ok ? deps.ways.remove(hostId) : removed;
    },
    wake: async (hostId, signal) => {
      const woken = await withProgram(deps, hostId, signal, (program, { unc }) =>
        program.require({ args: ['host', 'wake', '--site', unc], timeoutMs: commandTimeoutMs }),
      );
      return woken.ok ? succeed(null) : woken;
    },
  };
}

async function install(
  deps: OtherHostsDeps,
  { site, computer, ssh, signal, note }: HostInstallation,
): Promise<Result<readonly Message[]>> {
  const address = addressOf(ssh, computer);
  const credential = await credentialOf(deps, ssh);
  if (!credential.ok) return credential;
  if (ssh.fingerprint !== undefined) {
    const confirmed = await deps.remoteHosts.confirm(address, ssh.fingerprint, signal);
    if (!confirmed.ok) return confirmed;
  }
  const outcome = await deployHost(
    // Setup journals it as one of its own changes.
    { ...deps, recordHost: (_host, work) => work() },
    {
      ...{ site, address, login: loginOf(ssh), credential: credential.value, signal },
      ...{ program: ssh.program ?? null, runOnce: true, brings: ssh.credential },
      report: (progress) => {
        const text = noteOf(progress);
        if (text !== null) note(text);
      },
    },
  );
  if (outcome.kind === 'failed') return failWith(outcome.failure);
  const run = outcome.run === null ? [] : [message('hostSteps', 'ran', { outcome: outcome.run.outcome })];
  return succeed([...outcome.changes.map(asItIs), ...run]);
}

async function credentialOf({ secrets }: OtherHostsDeps, ssh: HostSsh): Promise<Result<Credential | null>> {
  return ssh.credential === undefined ? succeed(null) : secrets.read(ssh.credential);
}

/** Signs in where a host was installed, and works with the program there. */
async function withProgram<T>(
  deps: OtherHostsDeps,
  hostId: string,
  signal: AbortSignal,
  work: (program: RemoteProgram, way: HostWay) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await deps.ways.find(hostId);
  if (!found.ok) return found;
  const way = found.value;
  if (way === null || way.asks)
    return failWith(failure('host.no-way', { computer: way?.computer ?? hostId }));
  const address = addressOf(way.ssh, way.computer);
  const connected = await deps.remoteHosts.connect(address, loginOf(way.ssh), signal);
  if (!connected.ok) return connected;
  try {
    return await work(remoteProgram(connected.value, address.host, way.program), way);
  } finally {
    connected.value.close();
  }
}

function addressOf({ host, port, user }: HostSsh, computer: string): RemoteAddress {
  return { host: host ?? computer, port, user };
}

function loginOf({ keyFile }: HostSsh): RemoteLogin {
  return keyFile === undefined ? { kind: 'agent' } : { kind: 'key', file: keyFile };
}

function noteOf(progress: DeployProgress): Message | null {
  switch (progress.kind) {
    case 'step':
      return message('hostSteps', progress.step);
    case 'said':
      return asItIs(progress.line);
    case 'checked':
      return null;
  }
}
