import type { Result } from '../shared/result.ts';

export interface HeldLock {
  /** Aborts when another computer took the lock over, e.g. after this one was suspended. */
  readonly lost: AbortSignal;
  /** Set when the lock of a dead run was taken over. */
  readonly takenOverFrom: {
    readonly host: string;
    readonly runId: string;
    readonly heartbeatAt: string;
  } | null;
  release(): Promise<void>;
}

/** One run at a time per site, across processes and computers. */
export interface SiteLock {
  acquire(runId: string): Promise<Result<HeldLock>>;
}
