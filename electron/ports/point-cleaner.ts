import type { DistributionPointSetting } from '../shared/answers.ts';
import type { Failure } from '../shared/failure.ts';

export interface CleanRequest {
  readonly target: DistributionPointSetting;
  /** SHA-256 of the catalogs that the site brought there. */
  readonly ours: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/** What became of a distribution point; names are of files in its folder. */
export type CleanedPoint =
  /** `kept`: a catalog or catalog.json that is not the site's, and was left alone. */
  | { readonly kind: 'cleaned'; readonly removed: readonly string[]; readonly kept: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Takes the site's catalog away from a distribution point. */
export interface PointCleaner {
  /**
   * Removes the catalog if its content hashes to one of `ours`, catalog.json if it describes one of them, and what
   * interrupted runs left; nothing else, and never the folder.
   */
  clean(request: CleanRequest): Promise<CleanedPoint>;
}
