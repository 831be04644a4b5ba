import path from 'node:path';
import type { AdminServiceParts } from './adapters/configmgr/admin-service.ts';
import { createConfigmgrEngine } from './adapters/configmgr/configmgr-engine.ts';
import { createArrivalProver } from './adapters/distribution/arrival-prover.ts';
import type { SmbCarrier } from './adapters/distribution/carriers.ts';
import { createSyncthingEngine } from './adapters/syncthing/syncthing-engine.ts';
import { createDfsrBacklog } from './adapters/windows/dfsr-backlog.ts';
import type { PowerShell } from './adapters/windows/powershell.ts';
import { isAbsolutePath } from './core/path-rules.ts';
import { siteFolders } from './core/site-folders.ts';
import type { Files } from './ports/files.ts';
import type { ReplicationParts } from './usecases/sync/sync-parts.ts';

export interface ReplicationMachine extends Omit<AdminServiceParts, 'curl' | 'limits'> {
  readonly environment: NodeJS.ProcessEnv;
  readonly workerCommand: readonly string[];
  readonly smb: SmbCarrier;
  /** Of Windows; nothing is asked of it elsewhere. */
  readonly powerShell: PowerShell;
}

function packageSourceIn(destination: string): string {
  const platform = isAbsolutePath(destination, 'windows') ? 'windows' : 'linux';
  return siteFolders(destination, null, platform).packageSource;
}

/** What carries catalogs in our stead, for the sites that lie where `siteFiles` reach. */
export function composeReplication(machine: ReplicationMachine, siteFiles: Files): ReplicationParts {
  const { environment, workerCommand, smb, powerShell, ...parts } = machine;
  const { files, clock, platform, secrets } = parts;
  // Windows' own: one that lies elsewhere in the path knows nothing of its accounts.
  const curl =
    platform === 'windows' ? `${environment.SystemRoot ?? 'C:\\Windows'}\\System32\\curl.exe` : 'curl';
  const nowMs = () => clock.now().getTime();
  return {
    ...(platform === 'windows' ? { backlogs: createDfsrBacklog({ powerShell, nowMs }) } : {}),
    openEngines: ({ packageSource, paths }, { share, destination }) => ({
      syncthing: (delivery, members) =>
        // The Syncthing of the site server sees the folder itself, where this host may see its share alone.
        createSyncthingEngine(delivery, members, {
          secrets,
          packageSource: packageSourceIn(destination),
        }),
      configmgr: (delivery, members) => {
        const versionsPath = path.join(paths.cache, 'configmgr.json');
        const site = { files: siteFiles, packageSource, shareUnc: share.unc, versionsPath };
        return createConfigmgrEngine({ ...parts, curl }, site, delivery, members);
      },
    }),
    openProver: ({ paths }) =>
      createArrivalProver({
        ...{ workerCommand, smb, files, platform, clock },
        proofsPath: path.join(paths.cache, 'arrivals.json'),
      }),
  };
}
