import type { Result } from '../shared/result.ts';

export interface HeldLock {
  /** Aborts when another run took the lock over, e.g. after this computer was suspended. */
  readonly lost: AbortSignal;
  /** Who holds it since, once `lost` is aborted. */
  readonly lostTo: { readonly host: string; readonly runId: string } | null;
  /** Set when the lock of a dead run was taken over. */
  readonly takenOverFrom: {
    readonly host: string;
    readonly runId: string;
    readonly heartbeatAt: string;
  } | null;
  /** Looks at the disk whether the lock is still this run's: for the moment before something is replaced. */
  confirm(): Promise<boolean>;
  release(): Promise<void>;
}

/** One run at a time per site, across processes and computers. */
export interface SiteLock {
  /** May watch a lock that looks abandoned for up to two minutes; aborting `signal` ends that as refused. */
  acquire(runId: string, signal?: AbortSignal): Promise<Result<HeldLock>>;
  /** Whether that run still holds the lock, as far as can be told from here without waiting. */
  isHeldBy(runId: string): Promise<boolean>;
}
