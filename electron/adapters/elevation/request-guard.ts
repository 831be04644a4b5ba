import type { FileHandle } from 'node:fs/promises';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';
import type { Message } from '../../shared/texts/message.ts';

/** Beyond this, a request is refused unread: five thousand distribution points take a fifth of it. */
export const longestRequestBytes = 8 * 1024 * 1024;

/** A request as it was read, with whoever owns its file. */
export interface ReadRequest {
  readonly text: string;
  readonly owner: string;
}

/** How one platform keeps request files private, and finds out that they were. */
export interface RequestGuard {
  /** This account: user number or SID. */
  self(): Promise<Result<string>>;
  /** Creates a folder that only this account and administrators can enter; it must not exist. */
  makePrivateFolder(folder: string, self: string): Promise<Result<null>>;
  /** Reads a request that nobody but its owner, who asked for this program, can have written or read. */
  readRequest(path: string): Promise<Result<ReadRequest>>;
  /** Makes sure that the folder of progress journals is there and is only administrators' to change. */
  openProgressFolder(folder: string): Promise<Result<null>>;
  /** Lets the invoker read a progress journal. */
  handOver(file: FileHandle, owner: string): Promise<void>;
  /** Whether a marker is there and was put there by that account. */
  isMarkedBy(path: string, owner: string): Promise<boolean>;
}

/** Refuses a request. */
export function refuseRequest(path: string, cause: Message): Result<never> {
  return failWith(failure('elevation.request-refused', { path: path.slice(0, 300), cause }));
}
