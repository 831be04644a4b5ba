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

/** A site on disk, reached through its destination folder. */
export interface SiteStore {
  readonly destination: string;
  readonly packageSource: string;
  readSettings(): Promise<Result<SiteSettings>>;
  writeSettings(settings: SiteSettings): Promise<void>;
  /** Null where no catalog was published yet. */
  readManifest(): Promise<Result<CatalogManifest | null>>;
  /** Null where no run has ended yet. */
  readStatus(): Promise<Result<StatusSnapshot | null>>;
  writeStatus(snapshot: StatusSnapshot): Promise<void>;
  openRun(runId: string): Promise<RunJournal>;
  /** Newest first; a journal that cannot be read is left out. */
  listRuns(): Promise<RunSummary[]>;
  readRun(runId: string): Promise<Result<RunEvent[]>>;
}

/** `sites.json`: the sites set up on this computer. */
export interface SiteRegistry {
  list(): Promise<Result<string[]>>;
  add(destination: string): Promise<void>;
  remove(destination: string): Promise<void>;
}
