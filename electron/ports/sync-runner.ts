import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Result } from '../shared/result.ts';
import type { RunSummary, StatusSnapshot } from '../shared/status.ts';

/** A sync run in progress. Neither promise rejects for an expected failure. */
export interface SyncRun {
  /** The catalog that PkgSource holds once it is current, or why the run ended before that. */
  readonly published: Promise<Result<CatalogManifest>>;
  /** The run's summary, when every distribution point has had its turn and the lock is free again. */
  readonly ended: Promise<RunSummary>;
}

export interface SyncRunOptions {
  /** Aborting ends the run as `cancelled`. */
  readonly signal: AbortSignal;
  /** Whole snapshots, as they are written to status.json. */
  report(snapshot: StatusSnapshot): void;
}

/** Starts one sync run of a site whose settings are written. */
export type StartSync = (site: { readonly destination: string }, options: SyncRunOptions) => SyncRun;
