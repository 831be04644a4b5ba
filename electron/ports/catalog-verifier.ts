import type { Result } from '../shared/result.ts';

/** What a genuine catalog proved about itself. */
export interface CatalogEvidence {
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Common name of the signing certificate. */
  readonly signer: string;
  /** Time of the signature's timestamp (ISO 8601), or null without one. */
  readonly signedAt: string | null;
  /** Creation date inside the catalog (ISO 8601), or null where it could not be read. */
  readonly date: string | null;
}

/** One pass over a catalog's bytes, in order. */
export interface CatalogVerification {
  /**
   * Takes the next bytes, in the order of the calls: nobody has to wait for one before the next. The buffer may be
   * reused once the promise resolves.
   */
  update(chunk: Uint8Array): Promise<void>;
  /** The verdict after the last byte; `path` is where the complete file lies, for reading its date. */
  finish(path: string): Promise<Result<CatalogEvidence>>;
  /** Gives up and frees what it holds (worker threads); harmless after `finish`. */
  abandon(): Promise<void>;
}

/** Judges catalogs against the trusted roots it was made with. */
export interface CatalogVerifier {
  begin(): CatalogVerification;
}
