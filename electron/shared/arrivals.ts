import type { Failure } from './failure.ts';

/** What the bytes under the catalog's real name are known to be. */
export type ArrivalFinding =
  /** All of it was read, now or when the file was as it is now. */
  | {
      readonly kind: 'read';
      readonly sha256: string;
      readonly provenAtMs: number;
      /** The file changed minutes ago and may still be written to. */
      readonly isFresh: boolean;
    }
  /** Nobody has read the file as it is now. */
  | { readonly kind: 'unread'; readonly sizeBytes: number; readonly isFresh: boolean }
  | { readonly kind: 'absent' };

/** A partial or temporary file of an engine. */
export interface EnginePartial {
  readonly name: string;
  readonly sizeBytes: number;
}

/** What a look at a distribution point that an engine serves has come to. */
export interface FoundArrival {
  readonly finding: ArrivalFinding;
  /** SHA-256 that the catalog.json there records, or null; whoever writes it may be ahead of the file. */
  readonly claimsSha256: string | null;
  readonly partials: readonly EnginePartial[];
}

/**
 * What the engine says of one distribution point. None of it is a proof: whether a distribution point holds the catalog
 * is told by the hash of the file there alone.
 */
export interface Arrival {
  /** The distribution point's name. */
  readonly name: string;
  readonly state:
    | { readonly kind: 'delivered' }
    /** `bytesDone` and `bytesTotal` are null where the engine does not count. */
    | {
        readonly kind: 'arriving';
        readonly bytesDone: number | null;
        readonly bytesTotal: number | null;
        readonly bytesPerSecond: number | null;
      }
    | { readonly kind: 'paused' }
    /** Switched off, or not reached by the engine; `lastSeenAt`: ISO 8601, or null when never. */
    | { readonly kind: 'disconnected'; readonly lastSeenAt: string | null }
    | { readonly kind: 'failed'; readonly failure: Failure }
    /** The engine does not know this member, or says nothing of it. */
    | { readonly kind: 'unknown' };
}
