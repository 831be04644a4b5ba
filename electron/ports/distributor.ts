import type { DistributionPointSetting } from '../shared/answers.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Failure } from '../shared/failure.ts';
import type { DistributionPointTest } from '../shared/setup-calls.ts';
import type { DistributionPointStatus, TransferProgress } from '../shared/status.ts';
import type { Waiting } from '../shared/waiting.ts';

/** What happens to one distribution point, as it happens. */
export type DistributionEvent = {
  readonly name: string;
} & (
  | ({
      readonly kind: 'waiting';
      /** When given, this is the last event of the run: the time window is closed until then. */
      readonly nextTryAt?: string;
    } & Waiting)
  | { readonly kind: 'copying'; readonly progress: TransferProgress }
  | { readonly kind: 'checking'; readonly progress: TransferProgress | null }
  | {
      readonly kind: 'in sync';
      readonly sha256: string;
      readonly provenAt: string;
      readonly proof: 'read-back' | 'size';
      /** 0 when it held the catalog already. */
      readonly bytesWritten: number;
      /** SHA-256 of what lay there instead, where somebody had changed it since it was proven. */
      readonly replacedSha256: string | null;
    }
  | { readonly kind: 'retrying'; readonly failure: Failure; readonly nextTryAt: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unreachable'; readonly failure: Failure }
);

export interface DistributionRequest {
  /** The published catalog. */
  readonly catalogPath: string;
  readonly manifest: CatalogManifest;
  /** Enabled distribution points only. */
  readonly targets: readonly DistributionPointSetting[];
  /** What the last run left, by name: how they failed and what was proven when. */
  readonly known: ReadonlyMap<string, DistributionPointStatus>;
  /** Hash every copy in full, whatever was proven before. */
  readonly reprove: boolean;
  readonly runId: string;
  readonly signal: AbortSignal;
  report(event: DistributionEvent): void;
}

/** Brings the published catalog to distribution points, side by side; each has its own fate. */
export interface Distributor {
  /**
   * Resolves when every target has reached its final event of this run: in sync, failed, unreachable, or
   * waiting for its time window. When cancelled, what was not finished fails with `program.cancelled`.
   */
  distribute(request: DistributionRequest): Promise<void>;
  /** Whether a distribution point is reachable and writable; leaves nothing behind. */
  test(target: DistributionPointSetting, signal: AbortSignal): Promise<DistributionPointTest>;
}
