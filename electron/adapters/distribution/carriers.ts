import type { ArrivalSurvey } from '../../core/arrival-proofs.ts';
import type { TargetFault } from '../../core/engine-faults.ts';
import type { CachedHash } from '../../core/hash-cache.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { CleanFindings, CohortCatalog, PointFindings } from './cohort-messages.ts';

/** How one distribution point fared. */
export type PointOutcome =
  | {
      readonly kind: 'in sync';
      readonly bytesWritten: number;
      readonly evidence: CachedHash | null;
      /** SHA-256 of what lay there instead, where somebody had changed it since it was proven. */
      readonly replacedSha256: string | null;
    }
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
  /** What was last proven there, however old. */
  readonly lastProven: CachedHash | null;
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

export interface SmbLookRequest {
  readonly place: SmbPlace;
  readonly setting: DistributionPointSetting;
  readonly catalogName: string;
  readonly signal: AbortSignal;
}

/** An answer, or what kept it from being had. */
export type SmbAnswer<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'fault'; readonly fault: TargetFault };

/** Reaches distribution points through an SMB client program. */
export interface SmbCarrier {
  /** Brings the catalog there, or finds that it is there already. */
  bring(request: SmbBringRequest): Promise<PointOutcome>;
  test(place: SmbPlace, setting: DistributionPointSetting, signal: AbortSignal): Promise<PointFindings>;
  /** What lies there, without reading the catalog. */
  survey(request: SmbLookRequest): Promise<SmbAnswer<ArrivalSurvey>>;
  /** Reads the catalog there in full. */
  hash(request: SmbLookRequest): Promise<SmbAnswer<CachedHash>>;
  /** Takes the site's catalog away from there. */
  clean(request: SmbCleanRequest): Promise<CleanFindings>;
}
