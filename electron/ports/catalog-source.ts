import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { TransferProgress } from '../shared/status.ts';
import type { CatalogEvidence } from './catalog-verifier.ts';

export type SourceValidators = NonNullable<CatalogManifest['validators']>;

/** What a source tells about itself without fetching the catalog. */
export type SourceFacts =
  | {
      readonly kind: 'reachable';
      readonly sizeBytes: number | null;
      readonly lastModified: string | null;
      /** `directly`, or the proxy's address. */
      readonly through: string;
    }
  | { readonly kind: 'found'; readonly path: string; readonly evidence: CatalogEvidence };

export type ObtainEvent =
  | { readonly kind: 'looking' }
  | { readonly kind: 'fetching'; readonly sizeBytes: number | null; readonly resumedAtBytes: number }
  | { readonly kind: 'progress'; readonly progress: TransferProgress }
  | { readonly kind: 'retrying'; readonly failure: Failure; readonly nextTryAt: string }
  | { readonly kind: 'verifying' };

export interface ObtainRequest {
  /** The catalog that PkgSource holds, or null. */
  readonly held: CatalogManifest | null;
  /** Folder for partial files; what lies there from an interrupted run is resumed. */
  readonly staging: string;
  /** Hash the source again even where a cached hash would do. */
  readonly revalidate: boolean;
  readonly signal: AbortSignal;
  report(event: ObtainEvent): void;
}

export type Obtained =
  /**
   * The source offers what PkgSource holds. `validators` are there when the same bytes came with new ones:
   * they belong into the manifest, or every run fetches the same bytes again.
   */
  | { readonly kind: 'unchanged'; readonly validators?: SourceValidators }
  /**
   * A complete, flushed and genuine catalog in staging. Once it is published, whatever else lies in staging
   * may be removed; until then it spares the next run the download.
   */
  | {
      readonly kind: 'fetched';
      readonly path: string;
      readonly evidence: CatalogEvidence;
      readonly validators: SourceValidators | null;
      readonly bytesFetched: number;
    };

/** Where the catalog comes from: the Internet, or a local folder. */
export interface CatalogSource {
  /** URL or file path, for people. */
  readonly address: string;
  inspect(signal: AbortSignal): Promise<Result<SourceFacts>>;
  /** Compares by SHA-256 and fetches into staging when it differs. Nothing unverified is ever returned. */
  obtain(request: ObtainRequest): Promise<Result<Obtained>>;
}
