import type { AlertState } from '../shared/alert-state.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Result } from '../shared/result.ts';
import type { RunEvent } from '../shared/run-events.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type { RunSummary, StatusSnapshot } from '../shared/status.ts';

/** Appends events to one run's journal. */
export interface RunJournal {
  append(event: RunEvent): Promise<void>;
  close(): Promise<void>;
}

/** When the catalog on PkgSource was last hashed in full, and the file facts it had then. */
export interface CatalogProof {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Nanoseconds since 1970, as decimal digits: JSON numbers cannot hold them. */
  readonly mtimeNs: string;
  readonly fileId: string;
  readonly provenAt: string;
}

/** Absolute paths inside a site. */
export interface SitePaths {
  readonly packageSource: string;
  readonly catalog: string;
  readonly manifest: string;
  readonly syncFolder: string;
  /** On this computer: for partial files. */
  readonly staging: string;
  /** On the disk of PkgSource: for catalogs about to be published. The same as `staging` where that is the same disk. */
  readonly uploads: string;
  readonly previous: string;
  readonly previousCatalog: string;
  /** On this computer: hashes and proofs that may be lost. */
  readonly cache: string;
  readonly logs: string;
}

/**
 * A site on disk, reached through its destination folder. Readers answer what is damaged with a failure;
 * writers replace whole files and reject with Node's error codes.
 */
export interface SiteStore {
  readonly destination: string;
  readonly packageSource: string;
  readonly paths: SitePaths;
  /** Creates the folders that runs need, with the permissions of PkgSource. Does nothing where they exist. */
  prepareFolders(): Promise<void>;
  /**
   * Removes temporary files that killed runs left beside records of the site, and returns their paths. Only for the
   * holder of the lock: another run's would be removed while it writes them.
   */
  removeLeftovers(): Promise<string[]>;
  readSettings(): Promise<Result<SiteSettings>>;
  writeSettings(settings: SiteSettings): Promise<void>;
  /** Null where no catalog was published yet. */
  readManifest(): Promise<Result<CatalogManifest | null>>;
  writeManifest(manifest: CatalogManifest): Promise<void>;
  /** The manifest that a publication under way will write; it outlives a crash between the two renames. */
  readNextManifest(): Promise<Result<CatalogManifest | null>>;
  writeNextManifest(manifest: CatalogManifest | null): Promise<void>;
  /** The manifest of the catalog in `previous/`. */
  readPreviousManifest(): Promise<Result<CatalogManifest | null>>;
  writePreviousManifest(manifest: CatalogManifest): Promise<void>;
  readAlerts(): Promise<Result<AlertState | null>>;
  writeAlerts(state: AlertState): Promise<void>;
  readProof(): Promise<Result<CatalogProof | null>>;
  writeProof(proof: CatalogProof): Promise<void>;
  /** Null where no run has started yet. */
  readStatus(): Promise<Result<StatusSnapshot | null>>;
  /** `quick` is atomic for readers but not flushed: for the many snapshots of a run before its last. */
  writeStatus(snapshot: StatusSnapshot, durability?: 'durable' | 'quick'): Promise<void>;
  /** Opens the journal of a run, new or existing; the oldest ones beyond 200 are removed. */
  openRun(runId: string): Promise<RunJournal>;
  /** Newest first; a journal without an end is an `interrupted` run; one that cannot be read is left out. */
  listRuns(): Promise<RunSummary[]>;
  readRun(runId: string): Promise<Result<RunEvent[]>>;
}

/** `sites.json`: the sites set up on this computer. */
export interface SiteRegistry {
  /** Source in the system's log that is there as long as a site is listed; absent where a log needs none. */
  readonly eventSource?: string;
  list(): Promise<Result<string[]>>;
  /** Replaces a damaged list; one that cannot be read, or is of a newer program, is left as it is: a failure. */
  add(destination: string): Promise<Result<null>>;
  remove(destination: string): Promise<Result<null>>;
}
