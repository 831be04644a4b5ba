import type { Result } from '../shared/result.ts';

/** What changes a computer, one at a time. */
export type SetupWork = 'setup' | 'undoing' | 'removal';

/** One Setup, undo or removal at a time on this computer, whichever site it is about. */
export interface SetupLock {
  /** Fails with `setup.locked`, which names who holds it. A crash frees it. */
  acquire(work: SetupWork, site: string): Promise<Result<{ release(): Promise<void> }>>;
}
