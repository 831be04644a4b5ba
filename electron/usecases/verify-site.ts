import type { SyncRun, SyncRunOptions } from '../ports/sync-runner.ts';
import { startSync } from './run-sync.ts';
import type { SyncParts } from './sync/sync-parts.ts';

/**
 * Hashes PkgSource and every distribution point again in full, whatever was proven before, and repairs what is not
 * right: a copy from PkgSource, PkgSource from its source. The source is asked only when PkgSource needs it.
 */
export function verifySite(
  parts: SyncParts,
  site: { readonly destination: string },
  options: SyncRunOptions,
): SyncRun {
  return startSync(parts, site, { ...options, mode: { reprove: true, fromSource: false } });
}
