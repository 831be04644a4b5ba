import type { ElevatedRecord, ElevatedWork } from '../shared/elevation.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { Message } from '../shared/texts/message.ts';

/** How the program that was to be started with administrator rights ended. */
export type ElevationEnd =
  /** `said`: the last of what it printed on standard error, where that is known. */
  | { readonly kind: 'ended'; readonly exitCode: number | null; readonly said: Message }
  /** The person said no. */
  | { readonly kind: 'refused' }
  /** There is no way to ask. */
  | { readonly kind: 'not possible'; readonly cause: Message }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Starts the headless program with administrator rights: UAC on Windows, pkexec or sudo on Linux. */
export interface Elevation {
  /** Asks the person, starts the program for this request, and resolves when it has ended. */
  run(requestPath: string): Promise<ElevationEnd>;
}

/** A request that lies where the elevated program may read it. */
export interface PlacedRequest {
  readonly path: string;
  /** What the elevated program wrote since this was called last. */
  readRecords(): Promise<readonly ElevatedRecord[]>;
  /** Asks the elevated program to cancel; it does when it sees that. */
  askToCancel(): Promise<void>;
  /** Removes it, whatever became of it. */
  remove(): Promise<void>;
}

/** Request files of this account. */
export interface ElevationRequests {
  /** Writes a request that only this account and administrators can read. */
  place(work: ElevatedWork): Promise<Result<PlacedRequest>>;
}

/** A request that the elevated program took on: nobody else can take it again. */
export interface ClaimedRequest {
  readonly work: ElevatedWork;
  /** Aborted when the invoker asks to cancel. */
  readonly cancelled: AbortSignal;
  /** Writes to the progress journal. A full disk there does not end the work. */
  write(record: ElevatedRecord): Promise<void>;
  close(): Promise<void>;
}

/** The elevated program's view of requests. */
export interface ElevationInbox {
  /** Refused: `elevation.request-refused`, `elevation.request-used`. */
  claim(requestPath: string): Promise<Result<ClaimedRequest>>;
}
