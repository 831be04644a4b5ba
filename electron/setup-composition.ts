import { hostname } from 'node:os';
import { announceSites } from './adapters/files/announced-registry.ts';
import { closeBeforeLocking } from './adapters/files/closed-setup-lock.ts';
import { createNodeIdentifiers } from './adapters/files/node-identifiers.ts';
import { createSetupJournal } from './adapters/files/setup-journal.ts';
import { createSetupLock } from './adapters/files/setup-lock.ts';
import { createSetupOwners } from './adapters/files/setup-owners.ts';
import { createLinuxAccounts } from './adapters/linux/accounts.ts';
import { createLinuxFileSystems } from './adapters/linux/file-systems.ts';
import { createPosixPermissions } from './adapters/linux/folder-permissions.ts';
import { createLinuxMachine } from './adapters/linux/machine.ts';
import { practicePaths } from './adapters/practice/practice-answers.ts';
import { createPracticeScheduler } from './adapters/practice/practice-scheduler.ts';
import { privateSmbdPaths } from './adapters/practice/private-smb-conf.ts';
import { createSambaShareServer } from './adapters/samba/share-server.ts';
import { chooseLinuxScheduler } from './adapters/schedule/linux-scheduler.ts';
import { createWindowsAccounts } from './adapters/windows/accounts.ts';
import { createEventLog } from './adapters/windows/event-log.ts';
import { createWindowsFileSystems } from './adapters/windows/file-systems.ts';
import { createNtfsPermissions } from './adapters/windows/folder-permissions.ts';
import { createWindowsMachine } from './adapters/windows/machine.ts';
import { createTaskScheduler } from './adapters/windows/scheduler.ts';
import { createWindowsShareServer } from './adapters/windows/share-server.ts';
import type { ThisMachine } from './composition.ts';
import { composeOtherHosts } from './other-hosts-composition.ts';
import { startSync } from './usecases/run-sync.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from './usecases/setup-dependencies.ts';

type PlatformParts = Pick<
  ApplySetupDeps,
  'machine' | 'fileSystems' | 'accounts' | 'permissions' | 'shareServer' | 'scheduler'
>;

/** Everything that Setup and its removal need of this machine. */
export type SetupParts = ApplySetupDeps & RemoveSetupDeps;

/** Wires Setup for this machine, or for the practice site where the program was started for that. */
export async function composeSetup(machine: ThisMachine): Promise<SetupParts> {
  const { files, clock, registry, syncParts, stateHome, openStore, openSource } = machine;
  const platformParts = process.platform === 'win32' ? windowsParts(machine) : await linuxParts(machine);
  return {
    ...platformParts,
    ...(machine.environment.PKGSOURCE_PRACTICE === '1' ? practiceParts(machine) : {}),
    files,
    clock,
    registry: sourceIsNeeded(machine)
      ? announceSites(registry, createEventLog(machine.powerShell), machine.warn)
      : registry,
    identifiers: createNodeIdentifiers(),
    journal: createSetupJournal(files, stateHome),
    openStore,
    openSource,
    environment: machine.environment,
    siteLock: (destination) => syncParts.openLock(openStore(destination)),
    syncProgram: machine.headlessProgram,
    startSync: (site, options) => startSync(syncParts, site, options),
    processId: process.pid,
    setupOwners: createSetupOwners(machine.processes, clock),
    setupLock: closeBeforeLocking(createSetupLock(machine.lockParts, stateHome), machine.home),
    pointCleaner: machine.pointCleaner,
    otherHosts: composeOtherHosts(machine),
  };
}

/** Windows takes events of registered sources only; practising registers nothing. */
function sourceIsNeeded({ environment }: ThisMachine): boolean {
  return process.platform === 'win32' && environment.PKGSOURCE_PRACTICE !== '1';
}

/** What practising must not do to the machine; its SMB server is a private one. */
function practiceParts({ files, stateHome }: ThisMachine): Pick<PlatformParts, 'scheduler'> {
  return { scheduler: createPracticeScheduler(files, practicePaths(stateHome).schedule) };
}

/** Another smb.conf than the system's, or null. Practising never falls back to the system's server. */
function smbConfOf({ environment, stateHome }: ThisMachine): string | null {
  if (environment.PKGSOURCE_SMB_CONF !== undefined) return environment.PKGSOURCE_SMB_CONF;
  if (environment.PKGSOURCE_PRACTICE !== '1') return null;
  return privateSmbdPaths(practicePaths(stateHome).samba).conf;
}

async function linuxParts(computer: ThisMachine): Promise<PlatformParts> {
  const { files, programs, clock, environment } = computer;
  const accounts = createLinuxAccounts(programs);
  // Whoever looks, a real site is root's.
  const ownerUid = environment.PKGSOURCE_PRACTICE === '1' ? (process.geteuid?.() ?? 0) : 0;
  return {
    machine: createLinuxMachine(),
    fileSystems: createLinuxFileSystems(files),
    accounts,
    permissions: createPosixPermissions({ files, accounts, programs, ownerUid }),
    shareServer: createSambaShareServer({
      programs,
      files,
      accounts,
      smbConf: smbConfOf(computer),
      serverName: hostname(),
    }),
    scheduler: await chooseLinuxScheduler({ files, programs, clock }),
  };
}

function windowsParts(computer: ThisMachine): PlatformParts {
  const { powerShell, clock } = computer;
  const accounts = createWindowsAccounts(powerShell);
  return {
    machine: createWindowsMachine(powerShell),
    fileSystems: createWindowsFileSystems(powerShell),
    accounts,
    permissions: createNtfsPermissions(powerShell, accounts),
    shareServer: createWindowsShareServer({ powerShell, accounts, computerName: hostname() }),
    scheduler: createTaskScheduler(powerShell, clock),
  };
}
