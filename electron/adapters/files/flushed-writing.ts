import type { OpenFile } from '../../ports/files.ts';

/** Often enough that the last flush finds little to do, and seldom enough that the disk writes long runs. */
const usualFlushBytes = 64 * 1024 * 1024;

export interface FlushHabit {
  readonly everyBytes: number;
  /** On a network every flush is waited for: progress is honest, and a dead server shows early. */
  readonly isWaitedFor: boolean;
}

/** Writes a large file, and has the disk begin with it while more comes. */
export interface FlushedWriting {
  /** Rejects with the first error of the writing or of a flush. */
  write(chunk: Uint8Array, positionBytes: number): Promise<void>;
  /** The last flush: everything is on the disk, or this rejects. To be called after the last write has ended. */
  finish(): Promise<void>;
}

/**
 * Flushes `file` again and again beside the writing, one flush at a time. A failed flush is reported once by the
 * system (Linux: fsync(2)), so none is ignored.
 */
export function createFlushedWriting(
  file: OpenFile,
  { everyBytes, isWaitedFor }: FlushHabit = { everyBytes: usualFlushBytes, isWaitedFor: false },
): FlushedWriting {
  let unflushedBytes = 0;
  let flushing: Promise<void> | null = null;
  let failure: { readonly error: unknown } | null = null;
  const flush = async (): Promise<void> => {
    try {
      await file.sync();
    } catch (error) {
      failure ??= { error };
    }
    flushing = null;
  };
  const throwFailure = (): void => {
    if (failure !== null) throw failure.error;
  };
  return {
    write: async (chunk, positionBytes) => {
      throwFailure();
      await file.write(chunk, positionBytes);
      unflushedBytes += chunk.length;
      if (unflushedBytes < everyBytes || flushing !== null) return;
      unflushedBytes = 0;
      flushing = flush();
      if (!isWaitedFor) return;
      await flushing;
      throwFailure();
    },
    finish: async () => {
      await flushing;
      throwFailure();
      await file.sync();
    },
  };
}
