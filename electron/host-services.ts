import { readHostSettings } from './adapters/files/host-registry.ts';
import { createNodeIdentifiers } from './adapters/files/node-identifiers.ts';
import { createSetupJournal } from './adapters/files/setup-journal.ts';
import { createKitFolder } from './adapters/programs/kit-folder.ts';
import { createPayloads } from './adapters/programs/payloads.ts';
import { createProgramFolder, programFolderOf } from './adapters/programs/program-folder.ts';
import { createSshHosts } from './adapters/ssh/ssh-hosts.ts';
import type { ThisMachine } from './composition.ts';
import { composeSetup } from './setup-composition.ts';
import type { DeployDeps } from './usecases/host/deploy-host.ts';
import type { HostDeps } from './usecases/host/host-dependencies.ts';
import type { KitDeps } from './usecases/host/make-host-kit.ts';
import { createRecordHost } from './usecases/host/record-host.ts';

/** What installs, checks and removes this computer as a synchronization host, and makes another one. */
export function composeHosting(machine: ThisMachine, version: string) {
  const { files, clock, secrets, hosts, environment, headlessProgram, stateHome } = machine;
  const platform = process.platform === 'win32' ? 'windows' : 'linux';
  const payloads = createPayloads(headlessProgram, platform);
  return {
    openHostParts: async (): Promise<HostDeps> => {
      const setup = await composeSetup(machine);
      const folder = programFolderOf(platform, environment);
      return {
        ...{ files, clock, secrets, hosts, version, stateHome: machine.home },
        ...{ machine: setup.machine, scheduler: setup.scheduler },
        programFolder: await createProgramFolder(folder, headlessProgram, platform),
        openHost: machine.openHost,
        testDistributor: machine.testDistributor,
      };
    },
    readHostSettings: (file: string) => readHostSettings(files, file),
    openDeployment: async (): Promise<DeployDeps> => ({
      remoteHosts: createSshHosts({ files, stateHome, agent: environment.SSH_AUTH_SOCK }),
      payloads,
      openStore: machine.openStore,
      recordHost: createRecordHost({
        journal: createSetupJournal(files, stateHome),
        clock,
        identifiers: createNodeIdentifiers(),
        processId: process.pid,
      }),
    }),
    openKit: async (): Promise<KitDeps> => ({
      ...{ files, payloads, platform, openStore: machine.openStore },
      kitFolder: createKitFolder(),
    }),
  };
}
