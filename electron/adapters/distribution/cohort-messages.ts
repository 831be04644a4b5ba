import type { ArrivalSurvey } from '../../core/arrival-proofs.ts';
import type { TargetFault } from '../../core/engine-faults.ts';
import type { CachedHash } from '../../core/hash-cache.ts';

/** The published catalog, as a cohort process needs to know it. */
export interface CohortCatalog {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Text of the catalog.json that goes beside it. */
  readonly manifestText: string;
  /** Time of the last change that copies get: old enough that any later change shows. */
  readonly modifiedAtMs: number;
}

/** A distribution point of which only is asked whether it still is as it was proven. */
export interface LookPoint {
  readonly name: string;
  readonly path: string;
  readonly proof: CachedHash | null;
}

/** A distribution point that is to get the catalog. */
export interface BringPoint {
  readonly name: string;
  readonly path: string;
  readonly maxBytesPerSecond: number | null;
  readonly proof: 'read-back' | 'size';
  /** What was proven before, where nobody looked yet whether it still is so. */
  readonly known: CachedHash | null;
  /** What was last proven there, however old: whoever changed it since is told of. */
  readonly lastProven: CachedHash | null;
  /** On a network, data is flushed as it is written: progress is honest and a dead server shows early. */
  readonly flushEveryBytes: number | null;
}

export interface BringJob {
  readonly kind: 'bring';
  readonly runId: string;
  readonly sourcePath: string;
  readonly catalog: CohortCatalog;
  readonly points: readonly BringPoint[];
  readonly limits: CohortTimeLimits;
}

export interface LookJob {
  readonly kind: 'look';
  readonly catalog: CohortCatalog;
  readonly points: readonly LookPoint[];
  /** Ends without those that are missing when nobody answered for so long; null waits for each. */
  readonly quietMs: number | null;
  readonly limits: CohortTimeLimits;
}

/** Distribution points that an engine serves: what lies there, without reading the catalog. */
export interface SurveyJob {
  readonly kind: 'survey';
  readonly catalogName: string;
  readonly points: readonly { readonly name: string; readonly path: string }[];
  /** As in a LookJob. */
  readonly quietMs: number | null;
  readonly limits: CohortTimeLimits;
}

/** Reads the catalog of each in full, one after the other in each lane. */
export interface HashJob {
  readonly kind: 'hash';
  readonly catalogName: string;
  readonly points: readonly {
    readonly name: string;
    readonly path: string;
    readonly maxBytesPerSecond: number | null;
  }[];
  readonly lanes: number;
  readonly limits: CohortTimeLimits;
}

export interface TestJob {
  readonly kind: 'test';
  readonly path: string;
  readonly catalogName: string;
  readonly runId: string;
  readonly limits: CohortTimeLimits;
}

/** Takes the site's catalog away from a folder. */
export interface CleanJob {
  readonly kind: 'clean';
  readonly path: string;
  readonly catalogName: string;
  /** SHA-256 of what the site brought there. */
  readonly ours: readonly string[];
  readonly limits: CohortTimeLimits;
}

/** The first line on a cohort process's standard input. A later line `cancel` stops it; so does the end of input. */
export type CohortJob = LookJob | BringJob | SurveyJob | HashJob | TestJob | CleanJob;

export interface CohortTimeLimits {
  /** Time that one operation may take without returning. */
  readonly operationMs: number;
  /** Total time for which one distribution point may hold up the others before it goes on alone. */
  readonly patienceMs: number;
  /** Waits between tries of a rename that a reader holds up. */
  readonly renameWaitsMs: readonly number[];
}

/** What a test of a distribution point found. */
export interface PointFindings {
  readonly fault: TargetFault | null;
  readonly reachable: boolean;
  readonly writable: boolean;
  readonly freeBytes: number | null;
  readonly holdsSha256: string | null;
}

/** What cleaning a distribution point removed, and what it kept because it is not the site's. */
export interface CleanFindings {
  readonly fault: TargetFault | null;
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** One line on a cohort process's standard output. */
export type CohortMessage =
  /** Sent four times a second: the process is alive. `busy` names who has an operation under way. */
  | { readonly kind: 'beat'; readonly busy: readonly string[] }
  | { readonly kind: 'looked'; readonly name: string; readonly proven: boolean }
  | { readonly kind: 'surveyed'; readonly name: string; readonly survey: ArrivalSurvey }
  | { readonly kind: 'hashed'; readonly name: string; readonly evidence: CachedHash }
  | {
      readonly kind: 'progress';
      readonly name: string;
      readonly stage: 'copying' | 'checking';
      readonly bytesDone: number;
    }
  | {
      readonly kind: 'in sync';
      readonly name: string;
      readonly bytesWritten: number;
      /** The file as it lies there, proven now; null when only its size was. */
      readonly evidence: CachedHash | null;
      /** SHA-256 of what lay there instead, where somebody had changed it since it was proven. */
      readonly replacedSha256: string | null;
    }
  | { readonly kind: 'fault'; readonly name: string; readonly fault: TargetFault }
  /** The shared reading of the source is over; whoever still copies does so alone. */
  | { readonly kind: 'pass ended' }
  | { readonly kind: 'findings'; readonly findings: PointFindings }
  | { readonly kind: 'cleaned'; readonly findings: CleanFindings }
  | { readonly kind: 'done' };
