import type { TargetFault } from '../../core/engine-faults.ts';
import type { CachedHash } from '../../core/hash-cache.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { CleanFindings, CohortCatalog, PointFindings } from './cohort-messages.ts';

/** How one distribution point fared. */
export type PointOutcome =
  | { readonly kind: 'in sync'; readonly bytesWritten: number; readonly evidence: CachedHash | null }
  | { readonly kind: 'fault'; readonly fault: TargetFault };

/** A distribution point on an SMB server that this system does not reach through its file system. */
export interface SmbPlace {
  readonly server: string;
  readonly share: string;
  readonly folder: string;
}

export interface SmbBringRequest {
  readonly place: SmbPlace;
  readonly setting: DistributionPointSetting;
  readonly sourcePath: string;
  readonly catalog: CohortCatalog;
  readonly runId: string;
  /** What was proven before, or null when everything is to be hashed again. */
  readonly proof: CachedHash | null;
  readonly signal: AbortSignal;
  progress(stage: 'copying' | 'checking', bytesDone: number): void;
}

export interface SmbCleanRequest {
  readonly place: SmbPlace;
  readonly setting: DistributionPointSetting;
  /** SHA-256 of what the site brought there. */
  readonly ours: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/** Reaches distribution points through an SMB client program. */
export interface SmbCarrier {
  /** Brings the catalog there, or finds that it is there already. */
  bring(request: SmbBringRequest): Promise<PointOutcome>;
  test(place: SmbPlace, setting: DistributionPointSetting, signal: AbortSignal): Promise<PointFindings>;
  /** Takes the site's catalog away from there. */
  clean(request: SmbCleanRequest): Promise<CleanFindings>;
}
