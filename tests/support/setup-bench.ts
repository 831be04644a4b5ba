import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createNodeIdentifiers } from '../../electron/adapters/files/node-identifiers.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSetupJournal } from '../../electron/adapters/files/setup-journal.ts';
import { createSetupLock } from '../../electron/adapters/files/setup-lock.ts';
import { createSetupOwners } from '../../electron/adapters/files/setup-owners.ts';
import { createSiteLock } from '../../electron/adapters/files/site-lock.ts';
import { createSiteRegistry } from '../../electron/adapters/files/site-registry.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import { createLinuxAccounts } from '../../electron/adapters/linux/accounts.ts';
import { createLinuxFileSystems } from '../../electron/adapters/linux/file-systems.ts';
import { createPosixPermissions } from '../../electron/adapters/linux/folder-permissions.ts';
import { createLinuxMachine } from '../../electron/adapters/linux/machine.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { createSambaShareServer } from '../../electron/adapters/samba/share-server.ts';
import { createCronScheduler } from '../../electron/adapters/schedule/cron-scheduler.ts';
import type { SetupLock } from '../../electron/ports/setup-lock.ts';
import { type Answers, type AnswersInput, answersSchema } from '../../electron/shared/answers.ts';
import type { Plan } from '../../electron/shared/plan.ts';
import { succeed } from '../../electron/shared/result.ts';
import type { SetupOwner } from '../../electron/shared/setup-journal.ts';
import type { SetupOutcome, SetupProgress } from '../../electron/shared/setup-progress.ts';
import { applySetup } from '../../electron/usecases/apply-setup.ts';
import { prepareSetup } from '../../electron/usecases/prepare-setup.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from '../../electron/usecases/setup-dependencies.ts';
import { noOtherHosts } from './no-other-hosts.ts';
import { sha256Of, startPretendedSync } from './pretended-sync.ts';
import type { TestSambaServer } from './samba-server.ts';

/** Setup on this machine with a private smbd, cron.d folder and state home, all in the test's folder. */
export interface SetupBench {
  readonly deps: ApplySetupDeps & Pick<RemoveSetupDeps, 'siteLock'>;
  readonly destination: string;
  readonly packageSource: string;
  /** Local catalog folder with a catalog in it. */
  readonly source: string;
  readonly cronFolder: string;
  /** The lock of the bench's computer, as taken by another process than this one. */
  lockOf(owner: SetupOwner): SetupLock;
  answers(changes?: Partial<AnswersInput>): Answers;
  prepare(answers: Answers): Promise<Plan>;
  /** Prepares, then applies that very plan. */
  setUp(answers: Answers, options?: ApplyOptions): Promise<SetupOutcome>;
}

export interface ApplyOptions {
  readonly deps?: Partial<ApplySetupDeps>;
  /** Of a plan that was prepared before; without it, one is prepared. */
  readonly planHash?: string;
  readonly signal?: AbortSignal;
  readonly finishes?: readonly string[];
  report?(progress: SetupProgress): void;
}

/**
 * Makes the bench. The sync run is pretended (a copy of the source's file), since Setup is what is looked at here;
 * `deps` replaces any part.
 */
export async function makeSetupBench(
  folder: string,
  samba: TestSambaServer,
  replaced: Partial<ApplySetupDeps> = {},
): Promise<SetupBench> {
  const [source, cronFolder, home] = ['source', 'cron.d', 'home'].map((name) => path.join(folder, name));
  if (source === undefined || cronFolder === undefined || home === undefined) throw new Error('no folders');
  for (const at of [source, cronFolder, home]) await mkdir(at, { recursive: true });
  await writeFile(path.join(source, 'wsusscn2.cab'), 'MSCF pretended catalog');
  const files = createNodeFiles();
  const programs = createNodePrograms();
  const accounts = createLinuxAccounts(programs);
  const clock = createSystemClock();
  const processes = createProcessTable();
  const lockParts = { files, clock, processes, monotonicMs: () => performance.now() };
  const deps: SetupBench['deps'] = {
    machine: createLinuxMachine(),
    files,
    fileSystems: createLinuxFileSystems(files),
    accounts,
    permissions: createPosixPermissions({ files, accounts, programs, ownerUid: 0 }),
    shareServer: createSambaShareServer({
      programs,
      files,
      accounts,
      smbConf: samba.confPath,
      serverName: 'TESTSERVER',
    }),
    scheduler: createCronScheduler(files, clock, cronFolder),
    identifiers: createNodeIdentifiers(),
    registry: createSiteRegistry(files, home),
    openStore: (destination) => createSiteStore(files, destination),
    openSource: async (catalog) => {
      const at = catalog.kind === 'local' ? path.join(catalog.folder, 'wsusscn2.cab') : catalog.url;
      return succeed({
        address: at,
        inspect: async () => {
          const content = await readFile(at);
          const evidence = {
            sizeBytes: content.length,
            sha256: sha256Of(content),
            signer: 'Test',
            signedAt: null,
            date: null,
          };
          return succeed({ kind: 'found', path: at, evidence });
        },
        obtain: () => Promise.reject(new Error('not asked for by Setup')),
      });
    },
    environment: {},
    otherHosts: noOtherHosts,
    syncProgram: ['/usr/bin/node', '/opt/pkgsource/cli.cjs'],
    clock,
    journal: createSetupJournal(files, home),
    startSync: startPretendedSync,
    processId: process.pid,
    setupOwners: createSetupOwners(processes, clock),
    setupLock: createSetupLock(lockParts, home),
    siteLock: (site) => createSiteLock(lockParts, createSiteStore(files, site).paths.syncFolder),
    ...replaced,
  };
  const destination = path.join(folder, 'site');
  const prepare = async (answers: Answers, from = deps): Promise<Plan> => {
    const prepared = await prepareSetup(from, answers);
    if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared.problems));
    return prepared.plan;
  };
  return {
    deps,
    destination,
    packageSource: path.join(destination, 'PkgSource'),
    source,
    cronFolder,
    lockOf: (owner) =>
      createSetupLock({ ...lockParts, processes: { ...processes, self: async () => owner } }, home),
    answers: (changes = {}) =>
      answersSchema.parse({
        version: 1,
        destination,
        catalog: { kind: 'local', folder: source },
        ...changes,
      }),
    prepare,
    setUp: async (answers, options = {}) => {
      const planHash = options.planHash ?? (await prepare(answers)).hash;
      return applySetup(
        { ...deps, ...options.deps },
        {
          answers,
          planHash,
          finishes: options.finishes ?? [],
          signal: options.signal ?? new AbortController().signal,
          report: options.report ?? (() => undefined),
        },
      );
    },
  };
}

/** Answers that make Setup do all it can on this computer: a group of this name is made, an updates source shared. */
export function answersWithEverything(bench: SetupBench, groupName: string): Answers {
  return bench.answers({
    share: { smsAdministrators: groupName, createSmsAdministrators: true },
    updatesSource: {},
  });
}
