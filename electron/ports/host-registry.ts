import type { HostSettings } from '../shared/host-settings.ts';
import type { Result } from '../shared/result.ts';

/** The sites of other computers for which this one is the synchronization host. */
export interface HostRegistry {
  list(): Promise<Result<HostSettings[]>>;
  /** Stores or replaces; only administrators can write there. */
  write(settings: HostSettings): Promise<void>;
  /** What this computer keeps for a site: its settings, logs, caches, partial files. */
  folderOf(siteId: string): string;
}
