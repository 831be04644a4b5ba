import type { Accounts } from '../ports/accounts.ts';
import type { CatalogSource } from '../ports/catalog-source.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSystems } from '../ports/file-systems.ts';
import type { Files } from '../ports/files.ts';
import type { FolderPermissions } from '../ports/folder-permissions.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Machine } from '../ports/machine.ts';
import type { OtherHosts } from '../ports/other-hosts.ts';
import type { PointCleaner } from '../ports/point-cleaner.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import type { SetupJournal } from '../ports/setup-journal.ts';
import type { SetupLock } from '../ports/setup-lock.ts';
import type { SetupOwners } from '../ports/setup-owners.ts';
import type { ShareServer } from '../ports/share-server.ts';
import type { SiteLock } from '../ports/site-lock.ts';
import type { SiteRegistry, SiteStore } from '../ports/site-store.ts';
import type { StartSync } from '../ports/sync-runner.ts';
import type { CatalogSourceSetting } from '../shared/answers.ts';
import type { Result } from '../shared/result.ts';

/** What looking at a computer takes; nothing is changed with it. */
export interface PrepareSetupDeps {
  readonly machine: Machine;
  readonly files: Files;
  readonly fileSystems: FileSystems;
  readonly accounts: Accounts;
  readonly permissions: FolderPermissions;
  readonly shareServer: ShareServer;
  readonly scheduler: Scheduler;
  readonly identifiers: Identifiers;
  readonly registry: SiteRegistry;
  openStore(destination: string): SiteStore;
  /** The source of a setting, judged against Microsoft's roots and the PEM files in `trust`. */
  openSource(
    catalog: CatalogSourceSetting,
    trust: readonly string[],
    /** Where the system's proxy is looked for; this program's own unless given. */
    environment?: Readonly<Record<string, string>>,
  ): Promise<Result<CatalogSource>>;
  /** This program's own. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The headless program with its leading arguments: `['/usr/bin/node', '/opt/…/cli.cjs']`. */
  readonly syncProgram: readonly string[];
  readonly journal: SetupJournal;
  readonly otherHosts: Pick<OtherHosts, 'find'>;
}

export interface ApplySetupDeps extends PrepareSetupDeps {
  readonly otherHosts: OtherHosts;
  readonly clock: Clock;
  readonly startSync: StartSync;
  /** Number of this process, for the journal. */
  readonly processId: number;
  readonly setupOwners: SetupOwners;
  /** Held while this computer is changed. */
  readonly setupLock: SetupLock;
}

export interface RemoveSetupDeps
  extends Pick<
    ApplySetupDeps,
    | 'machine'
    | 'files'
    | 'accounts'
    | 'permissions'
    | 'shareServer'
    | 'scheduler'
    | 'identifiers'
    | 'registry'
    | 'openStore'
    | 'clock'
    | 'journal'
    | 'processId'
    | 'setupOwners'
    | 'setupLock'
    | 'otherHosts'
  > {
  /** Held while the site is removed, so that no run works on it meanwhile. */
  siteLock(destination: string): SiteLock;
  /** For removals that take the catalog away from distribution points too. */
  readonly pointCleaner: PointCleaner;
}
