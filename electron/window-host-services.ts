import path from 'node:path';
import type { composeHosting } from './host-services.ts';
import type { HostServices } from './ipc/services.ts';
import type { Machine } from './ports/machine.ts';
import { failWith, type Result, succeed } from './shared/result.ts';
import type { Language } from './shared/texts/language.ts';
import { deployHost } from './usecases/host/deploy-host.ts';
import { makeHostKit } from './usecases/host/make-host-kit.ts';
import { testHost } from './usecases/host/test-host.ts';
import { missingRights } from './usecases/missing-rights.ts';

export interface WindowHostParts {
  readonly hosting: ReturnType<typeof composeHosting>;
  readonly machine: Machine;
  readonly language: Language;
  chooseFolder(title: string, startAt: string | null): Promise<string | null>;
}

/**
 * The synchronization host on another computer, for the window. Keys are pinned and installations recorded in the
 * state home, so all but a look takes an administrator; passwords stay in this process, and so no other one with more
 * rights is asked to do it.
 */
export function composeWindowHosts({
  hosting,
  machine,
  chooseFolder,
  language,
}: WindowHostParts): HostServices {
  const withRights = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const missing = await missingRights(machine, 'installHost');
    return missing === null ? work() : failWith(missing);
  };
  return {
    look: async (address, signal) => (await hosting.openDeployment()).remoteHosts.look(address, signal),
    confirm: (address, fingerprint, signal) =>
      withRights(async () => {
        const { remoteHosts } = await hosting.openDeployment();
        return remoteHosts.confirm(address, fingerprint, signal);
      }),
    test: ({ share, ...request }) =>
      withRights(async () => testHost(await hosting.openDeployment(), { ...request, credential: share })),
    deploy: ({ share, ...request }) =>
      withRights(async () =>
        succeed(await deployHost(await hosting.openDeployment(), { ...request, credential: share })),
      ),
    makeKit: async ({ site, platform, program }) => {
      const parent = await chooseFolder(language.texts('desktop')('kitFolder'), null);
      if (parent === null) return succeed(null);
      const output = path.join(parent, `pkgsource-host-${platform}`);
      return makeHostKit(await hosting.openKit(), { site, output, platform, program });
    },
  };
}
