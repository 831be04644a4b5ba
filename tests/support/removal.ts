import path from 'node:path';
import type { SmbCarrier } from '../../electron/adapters/distribution/carriers.ts';
import { createPointCleaner } from '../../electron/adapters/distribution/clean-target.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSiteLock } from '../../electron/adapters/files/site-lock.ts';
import { createMachineSecrets } from '../../electron/adapters/secrets/machine-secrets.ts';
import { createSmbCarrier } from '../../electron/adapters/smb/smb-carrier.ts';
import type { RemovalOptions, RemovalOutcome, RemovalProgress } from '../../electron/shared/removal.ts';
import type { SetupOwner } from '../../electron/shared/setup-journal.ts';
import { planRemoval } from '../../electron/usecases/plan-removal.ts';
import { removeSetup } from '../../electron/usecases/remove-setup.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from '../../electron/usecases/setup-dependencies.ts';
import { cohortWorker } from './distribution-parts.ts';
import type { SetupBench } from './setup-bench.ts';

export interface RemovalParts {
  readonly smb?: SmbCarrier;
  /** Another process than this one, which holds the lock of the site's runs. */
  readonly owner?: SetupOwner;
}

/** Removal with the bench's parts, and cohort processes of this build for distribution points. */
export function removalDeps(
  { deps, destination }: SetupBench,
  { smb, owner }: RemovalParts = {},
): ApplySetupDeps & RemoveSetupDeps {
  const table = createProcessTable();
  const processes = owner === undefined ? table : { ...table, self: async () => owner };
  const parts = { ...deps, processes, monotonicMs: () => performance.now() };
  const secrets = createMachineSecrets(deps.files, path.dirname(destination), null);
  return {
    ...deps,
    siteLock: (destination) => createSiteLock(parts, deps.openStore(destination).paths.syncFolder),
    pointCleaner: createPointCleaner({
      workerCommand: [process.execPath, cohortWorker],
      platform: 'linux',
      smb: smb ?? createSmbCarrier({ secrets, configFile: null }),
    }),
  };
}

/** Plans the bench's removal and carries out that very plan. */
export async function remove(
  bench: SetupBench,
  options: Partial<RemovalOptions> & {
    readonly deps?: RemoveSetupDeps;
    report?(progress: RemovalProgress): void;
  } = {},
): Promise<RemovalOutcome> {
  const { keepCatalog = false, cleanDistributionPoints = false, report = () => undefined } = options;
  const request = { destination: bench.destination, keepCatalog, cleanDistributionPoints };
  const deps = options.deps ?? removalDeps(bench);
  const plan = await planRemoval(deps, request);
  if (!plan.ok) return { kind: 'refused', failure: plan.failure };
  const { signal } = new AbortController();
  return removeSetup(deps, { ...request, planHash: plan.value.hash, signal, report });
}
