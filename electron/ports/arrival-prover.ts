import type { DistributionPointSetting } from '../shared/answers.ts';
import type { FoundArrival } from '../shared/arrivals.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Failure } from '../shared/failure.ts';

/** What is seen at a distribution point that an engine serves: one event for each. */
export type ArrivalEvent = { readonly name: string } & (
  | { readonly kind: 'found'; readonly found: FoundArrival }
  /** It could not be looked at. */
  | { readonly kind: 'fault'; readonly outcome: 'failed' | 'unreachable'; readonly failure: Failure }
);

export interface ArrivalRequest {
  /** The published catalog. */
  readonly manifest: CatalogManifest;
  /** Enabled distribution points that an engine serves. */
  readonly targets: readonly DistributionPointSetting[];
  /** Read every file in full, whatever was read before. */
  readonly reprove: boolean;
  /** Bytes of catalogs that may be read in all; one file is read even where it is larger. Null without a limit. */
  readonly mayReadBytes: number | null;
  /** No other file is begun after so long. Null without a limit. */
  readonly mayReadForMs: number | null;
  readonly signal: AbortSignal;
  report(event: ArrivalEvent): void;
}

/** Proves what distribution points hold that we do not write to. */
export interface ArrivalProver {
  /**
   * Looks at every target, and reads the files of as many as the limits allow. Resolves when each has had its
   * event; when cancelled, those that were not reached have none.
   */
  prove(request: ArrivalRequest): Promise<void>;
}
