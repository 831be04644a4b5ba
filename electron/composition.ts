import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createAlertChannels } from './adapters/alerts/alert-channels.ts';
import { createCatalogSource } from './adapters/catalog-sources.ts';
import { createSystemClock } from './adapters/clock/system-clock.ts';
import { createPointCleaner } from './adapters/distribution/clean-target.ts';
import { createDistributor } from './adapters/distribution/distributor.ts';
import { createHostRecords } from './adapters/files/host-records.ts';
import { createHostRegistry } from './adapters/files/host-registry.ts';
import { createNodeFiles } from './adapters/files/node-files.ts';
import { createProcessTable } from './adapters/files/process-identity.ts';
import { createSiteLock } from './adapters/files/site-lock.ts';
import { createSiteRegistry } from './adapters/files/site-registry.ts';
import { createSiteStore } from './adapters/files/site-store.ts';
import { stateHomeOf } from './adapters/files/state-home.ts';
import { createSpinningDisks } from './adapters/linux/spinning-disks.ts';
import { createSyslog } from './adapters/linux/syslog.ts';
import { createNodePrograms } from './adapters/programs/node-programs.ts';
import { createMachineSecrets } from './adapters/secrets/machine-secrets.ts';
import { createAuthenticodeVerifier } from './adapters/signature/authenticode-verifier.ts';
import { microsoftRoots } from './adapters/signature/microsoft-roots.ts';
import { verifyCatalogFile } from './adapters/signature/verify-catalog-file.ts';
import { createSmbCarrier } from './adapters/smb/smb-carrier.ts';
import { createEventLog } from './adapters/windows/event-log.ts';
import { openOurPowerShell, type WindowsScripts } from './adapters/windows/our-powershell.ts';
import type { PowerShell } from './adapters/windows/powershell.ts';
import { createWindowsStateHome } from './adapters/windows/state-home.ts';
import { createWinHttpProxy } from './adapters/windows/winhttp-proxy.ts';
import { cohortCommand } from './core/hidden-commands.ts';
import { openHostPlace, type SyncPlace } from './host-composition.ts';
import type { CatalogSource } from './ports/catalog-source.ts';
import type { CatalogVerifier } from './ports/catalog-verifier.ts';
import type { Distributor } from './ports/distributor.ts';
import type { Files } from './ports/files.ts';
import type { Programs } from './ports/programs.ts';
import type { SiteStore } from './ports/site-store.ts';
import type { StateHome } from './ports/state-home.ts';
import type { SystemLog } from './ports/system-log.ts';
import { composeReplication } from './replication-composition.ts';
import type { CatalogSourceSetting } from './shared/answers.ts';
import type { HostSettings } from './shared/host-settings.ts';
import { type Result, succeed } from './shared/result.ts';
import type { OpenHost, SyncParts } from './usecases/sync/sync-parts.ts';

export interface MachineOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** The headless program with its leading arguments: `['/usr/bin/node', '/opt/pkgsource/cli.cjs']`. */
  readonly headlessProgram: readonly string[];
  readonly windowsScripts: WindowsScripts;
  /** Where errors go that must not end a run. */
  warn(message: string): void;
}

/** The parts of this machine that the headless program and the desktop app share. */
export type ThisMachine = ReturnType<typeof composeMachine>;

/** The log that this computer's monitoring reads. Practising must not fill it. */
function openSystemLog(
  environment: NodeJS.ProcessEnv,
  programs: Programs,
  powerShell: PowerShell,
): SystemLog | null {
  if (environment.PKGSOURCE_PRACTICE === '1') return null;
  return process.platform === 'win32' ? createEventLog(powerShell) : createSyslog(programs);
}

/**
 * Windows lets every user make folders in ProgramData, so ours is closed there; only root makes folders in /var/lib.
 * Whoever names another home, or practises, answers for it.
 */
function openStateHome(environment: NodeJS.ProcessEnv, powerShell: PowerShell, stateHome: string): StateHome {
  const isOurs = !environment.PKGSOURCE_HOME && environment.PKGSOURCE_PRACTICE !== '1';
  return process.platform === 'win32' && isOurs
    ? createWindowsStateHome(powerShell, stateHome)
    : { close: async () => succeed(null) };
}

/** The small program of a cohort process where it lies beside the headless one: it starts four times as fast. */
function cohortProgram([program = '', script]: readonly string[]): readonly string[] {
  if (script === undefined) return [program, cohortCommand];
  const worker = path.join(path.dirname(script), 'cohort.worker.cjs');
  return existsSync(worker) ? [program, worker] : [program, script, cohortCommand];
}

/** What reads certificates is large, and loaded where a site trusts more than Microsoft's. */
async function readRootFiles(files: Files, trust: readonly string[]): Promise<Result<string[]>> {
  if (trust.length === 0) return succeed([]);
  const { readTrustedRootFiles } = await import('./adapters/signature/trusted-roots.ts');
  return readTrustedRootFiles(files, trust);
}

/** Chooses and wires the adapters of this machine. Touches nothing yet. */
export function composeMachine(options: MachineOptions) {
  const { environment, headlessProgram, windowsScripts, warn } = options;
  const files = createNodeFiles();
  const clock = createSystemClock();
  const programs = createNodePrograms();
  const stateHome = stateHomeOf(process.platform, environment);
  const powerShell = openOurPowerShell({ files, programs, windowsScripts, environment });
  const home = openStateHome(environment, powerShell, stateHome);
  const secrets = createMachineSecrets(
    files,
    stateHome,
    process.platform === 'win32' ? { powerShell, home } : null,
  );
  const processes = createProcessTable();
  const random = Math.random;
  const openStore = (destination: string) => createSiteStore(files, path.resolve(destination));

  const openVerifier = async (trust: readonly string[]): Promise<Result<CatalogVerifier>> => {
    const roots = await readRootFiles(files, trust);
    if (!roots.ok) return roots;
    return succeed(createAuthenticodeVerifier({ trustedRoots: [...microsoftRoots, ...roots.value], clock }));
  };
  const sourceParts = {
    ...{ files, clock, random, secrets, environment },
    ...(process.platform === 'win32'
      ? { systemProxy: createWinHttpProxy(programs, environment.SystemRoot ?? 'C:\\Windows') }
      : {}),
  };
  const sourceOf = (setting: CatalogSourceSetting, verifier: CatalogVerifier, hashCachePath: string | null) =>
    createCatalogSource(setting, { ...sourceParts, verifier, hashCachePath });
  /** The source of a setting, judged against Microsoft's roots and the PEM files in `trust`. */
  const openSource = async (
    setting: CatalogSourceSetting,
    trust: readonly string[],
    scheduled: Readonly<Record<string, string>> | undefined = undefined,
  ): Promise<Result<CatalogSource>> => {
    const verifier = await openVerifier(trust);
    if (!verifier.ok) return verifier;
    if (scheduled === undefined) return succeed(sourceOf(setting, verifier.value, null));
    const parts = { ...sourceParts, environment: scheduled, verifier: verifier.value, hashCachePath: null };
    return succeed(createCatalogSource(setting, parts));
  };
  const configFile = environment.PKGSOURCE_SMB_CONF ?? null;
  const carriers = {
    workerCommand: cohortProgram(headlessProgram),
    platform: process.platform === 'win32' ? 'windows' : 'linux',
    configFile,
    smb: createSmbCarrier({ secrets, configFile }),
  } as const;
  const spinningDiskOf = createSpinningDisks(files);
  const createDistributorWith = (proofsPath: string): Distributor =>
    createDistributor({ ...carriers, proofsPath, files, clock, random, spinningDiskOf });

  const lockParts = { files, clock, processes, monotonicMs: () => performance.now() };
  const own: SyncPlace = {
    ...{ files, openStore },
    verifyFile: (verifier, at, signal) => verifyCatalogFile(files, verifier, at, signal),
  };
  const openAlertChannels = createAlertChannels({
    files,
    secrets,
    clock,
    random,
    environment,
    systemLog: openSystemLog(environment, programs, powerShell),
  });
  const syncPartsOf = (place: SyncPlace): SyncParts => ({
    files: place.files,
    clock,
    openStore: place.openStore,
    openLock: (store) => createSiteLock({ ...lockParts, ...place }, store.paths.syncFolder),
    openHostRecords: (store) => createHostRecords(place.files, store.paths.syncFolder),
    openDistributor: (store: SiteStore) => createDistributorWith(path.join(store.paths.cache, 'proofs.json')),
    ...(place.openReach === undefined ? {} : { openReach: place.openReach }),
    openCatalog: async (settings) => {
      const verifier = await openVerifier(settings.trust);
      if (!verifier.ok) return verifier;
      const hashCachePath = path.join(place.openStore(settings.destination).paths.cache, 'source-hash.json');
      return succeed({
        source: sourceOf(settings.catalog, verifier.value, hashCachePath),
        verifyFile: (at, signal) => place.verifyFile(verifier.value, at, signal),
      });
    },
    openAlertChannels,
    replication: composeReplication(
      { ...carriers, files, clock, programs, secrets, environment, powerShell },
      place.files,
    ),
    self: { host: hostname(), process: process.pid },
    newSuffix: () => randomBytes(4).toString('hex'),
    warn,
  });
  const hosts = createHostRegistry(files, stateHome);
  return {
    files,
    clock,
    programs,
    stateHome,
    home,
    secrets,
    environment,
    headlessProgram,
    powerShell,
    registry: createSiteRegistry(files, stateHome),
    warn,
    hosts,
    syncParts: syncPartsOf(own),
    /** For a site of another computer, of which this one is the synchronization host. */
    openHost: (settings: HostSettings): OpenHost => {
      const place = openHostPlace(settings, {
        ...{ files, clock, secrets, platform: carriers.platform, configFile: carriers.configFile },
        folder: hosts.folderOf(settings.siteId),
      });
      return { parts: syncPartsOf(place), close: place.close };
    },
    processes,
    lockParts,
    openSource,
    openStore,
    pointCleaner: createPointCleaner(carriers),
    /** For tests of distribution points that belong to no site yet. */
    testDistributor: () => createDistributorWith(path.join(stateHome, 'proofs.json')),
  };
}
