import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Result } from '../shared/result.ts';
import type { TransferProgress } from '../shared/status.ts';

/** A transfer of the whole catalog between this computer and the site. */
export interface CatalogTransfer {
  readonly manifest: CatalogManifest;
  readonly signal: AbortSignal;
  report(progress: TransferProgress): void;
}

/** The catalog's way to and from a site that lies on another computer. Failures are values. */
export interface SiteReach {
  /** Brings a staged catalog to the disk of PkgSource, flushed as far as the server does that, and proven there. */
  bring(stagedPath: string, transfer: CatalogTransfer): Promise<Result<string>>;
  /** Path of a file on this computer that has the bytes of the published catalog. */
  fetch(transfer: CatalogTransfer): Promise<Result<string>>;
}
