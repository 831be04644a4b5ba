import { createHostWays } from './adapters/files/host-ways.ts';
import { createNodeIdentifiers } from './adapters/files/node-identifiers.ts';
import { createSetupJournal } from './adapters/files/setup-journal.ts';
import { createRemoteHosts } from './adapters/host/remote-hosts.ts';
import { createPayloads } from './adapters/programs/payloads.ts';
import { createSshHosts } from './adapters/ssh/ssh-hosts.ts';
import type { ThisMachine } from './composition.ts';
import type { OtherHosts } from './ports/other-hosts.ts';
import type { DeployDeps } from './usecases/host/deploy-host.ts';
import { createOtherHosts } from './usecases/host/other-hosts.ts';
import { createRecordHost } from './usecases/host/record-host.ts';

/** What installs a host on another computer. */
export function composeDeployment(machine: ThisMachine): DeployDeps {
  const { files, clock, environment, headlessProgram, stateHome, openStore } = machine;
  const platform = process.platform === 'win32' ? 'windows' : 'linux';
  return {
    remoteHosts: createRemoteHosts(
      createSshHosts({ files, stateHome, agent: environment.SSH_AUTH_SOCK || undefined }),
      platform === 'windows' ? machine.powerShell : null,
    ),
    payloads: createPayloads(headlessProgram, platform),
    openStore,
    ways: createHostWays(files, stateHome),
    recordHost: createRecordHost({
      journal: createSetupJournal(files, stateHome),
      clock,
      identifiers: createNodeIdentifiers(),
      processId: process.pid,
    }),
  };
}

/** Hosts on other computers, worked on without asking a person. */
export function composeOtherHosts(machine: ThisMachine): OtherHosts {
  return createOtherHosts({ ...composeDeployment(machine), secrets: machine.secrets });
}
