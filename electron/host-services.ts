import { readHostSettings } from './adapters/files/host-registry.ts';
import { createKitFolder } from './adapters/programs/kit-folder.ts';
import { createPayloads } from './adapters/programs/payloads.ts';
import { createProgramFolder, programFolderOf } from './adapters/programs/program-folder.ts';
import { createSyncProgram } from './adapters/programs/sync-program.ts';
import type { ThisMachine } from './composition.ts';
import type { DeployDeps } from './usecases/host/deploy-host.ts';
import type { HostDeps } from './usecases/host/host-dependencies.ts';
import type { KitDeps } from './usecases/host/make-host-kit.ts';

/** What installs, checks and removes this computer as a synchronization host, and makes another one. */
export function composeHosting(machine: ThisMachine, version: string) {
  const { files, clock, secrets, hosts, environment, headlessProgram } = machine;
  const platform = process.platform === 'win32' ? 'windows' : 'linux';
  const payloads = createPayloads(headlessProgram, platform);
  return {
    openHostParts: async (): Promise<HostDeps> => {
      const { composeSetup } = await import('./setup-composition.ts');
      const setup = await composeSetup(machine);
      const folder = programFolderOf(platform, environment);
      return {
        ...{ files, clock, secrets, hosts, version, stateHome: machine.home },
        ...{ machine: setup.machine, scheduler: setup.scheduler },
        programFolder: await createProgramFolder(folder, headlessProgram, platform),
        syncProgram: createSyncProgram(headlessProgram, {}),
        openHost: machine.openHost,
        testDistributor: machine.testDistributor,
      };
    },
    readHostSettings: (file: string) => readHostSettings(files, file),
    openDeployment: async (): Promise<DeployDeps> => {
      const { composeDeployment } = await import('./other-hosts-composition.ts');
      return composeDeployment(machine);
    },
    openKit: async (): Promise<KitDeps> => ({
      ...{ files, payloads, platform, openStore: machine.openStore },
      kitFolder: createKitFolder(),
    }),
  };
}
