import type { OpenAlertChannels } from '../../ports/alert-channel.ts';
import type { ArrivalProver } from '../../ports/arrival-prover.ts';
import type { BacklogReader } from '../../ports/backlog-reader.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { CatalogEvidence } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Distributor } from '../../ports/distributor.ts';
import type { Files } from '../../ports/files.ts';
import type { HostRecords } from '../../ports/host-records.ts';
import type { ReplicationEngines } from '../../ports/replication-engine.ts';
import type { SiteLock } from '../../ports/site-lock.ts';
import type { SiteReach } from '../../ports/site-reach.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { Result } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';

/** Where a site's catalog comes from, and what judges it. */
export interface CatalogParts {
  readonly source: CatalogSource;
  /** Judges a catalog that lies complete on a disk; rejects with Node's errors where it cannot be read. */
  verifyFile(path: string, signal: AbortSignal): Promise<Result<CatalogEvidence>>;
}

/** What proves that engines delivered, and the engines that can be asked. */
export interface ReplicationParts {
  openEngines(
    store: SiteStore,
    site: { readonly share: Pick<SiteSettings['share'], 'unc'>; readonly destination: string },
  ): ReplicationEngines;
  openProver(store: SiteStore): ArrivalProver;
  /** What asks DFS Replication; absent where there is none. */
  readonly backlogs?: BacklogReader;
}

/** What sync runs need from a machine. */
export interface SyncParts {
  readonly files: Files;
  readonly clock: Clock;
  openStore(destination: string): SiteStore;
  openLock(store: SiteStore): SiteLock;
  /** Absent where sites lie on this computer. */
  openReach?(store: SiteStore): SiteReach;
  openHostRecords(store: SiteStore): HostRecords;
  openDistributor(store: SiteStore): Distributor;
  /** Reads the trusted roots; they may be missing. */
  openCatalog(settings: SiteSettings): Promise<Result<CatalogParts>>;
  readonly self: { readonly host: string; readonly process: number };
  /** What looks at distribution points that engines serve; where there is none, they stay as they are. */
  readonly replication?: ReplicationParts;
  /** Where there is none, runs tell nobody. */
  readonly openAlertChannels?: OpenAlertChannels;
  /** A few random characters for a run's id. */
  newSuffix(): string;
  /** For errors that must not end a run, such as a journal that cannot be written. */
  warn(message: string): void;
}

/** What a synchronization host needs for a site of another computer. */
export interface OpenHost {
  readonly parts: SyncParts;
  /** Signs out. */
  close(): Promise<void>;
}

/** What a run does beyond the usual. */
export interface SyncMode {
  /** Hash the source, PkgSource and every copy in full, whatever was proven before. */
  readonly reprove: boolean;
  /** Only look after the copies: the source is not asked. */
  readonly fromSource: boolean;
  readonly allowOlder: boolean;
  /** Put the catalog before the present one back. */
  readonly restorePrevious: boolean;
  /** Distribute to the distribution points of these names alone; null for all. */
  readonly onlyPoints: readonly string[] | null;
}

export const usualMode: SyncMode = {
  reprove: false,
  fromSource: true,
  allowOlder: false,
  restorePrevious: false,
  onlyPoints: null,
};
