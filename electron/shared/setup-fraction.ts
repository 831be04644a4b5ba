import type { OperationProgress } from './setup-progress.ts';

/** How far a Setup is. Operations count alike; one that tells its bytes counts by them. */
export interface SetupShare {
  /** Of the operations that there is something to do about: ended, and all. */
  readonly ended: number;
  readonly count: number;
  /** From 0 to 1. */
  readonly fraction: number;
}

const untouched: readonly OperationProgress['state'][] = ['to do', 'running'];

/** How far these operations are; what was right already is not counted. */
export function setupShare(operations: readonly OperationProgress[]): SetupShare {
  const wanted = operations.filter(({ state }) => state !== 'already right');
  const ended = wanted.filter(({ state }) => !untouched.includes(state)).length;
  const running = wanted.find(({ state }) => state === 'running')?.progress ?? null;
  const part = running === null || running.bytesTotal === 0 ? 0 : running.bytesDone / running.bytesTotal;
  const fraction = wanted.length === 0 ? 1 : Math.min(1, (ended + part) / wanted.length);
  return { ended, count: wanted.length, fraction };
}
