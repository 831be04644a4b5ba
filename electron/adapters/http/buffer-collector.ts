import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much may lie about before it is collected. Measured: less often costs memory, more often time. */
const collectEveryBytes = 4 * 1024 * 1024;

type CollectGarbage = (options: { readonly type: 'minor' }) => void;

/**
 * Has the buffers that a connection is read into freed as they are done with; to be told of every chunk. Node makes
 * a new one for each reading, and V8, which sees little of what lies behind them, lets over 60 MiB pile up before it
 * collects them by itself. A small collection takes a fraction of a millisecond, as nothing else is young then.
 */
export function createBufferCollector(): (receivedBytes: number) => void {
  setFlagsFromString('--expose-gc');
  const collect: CollectGarbage | undefined = runInNewContext('globalThis.gc');
  let uncollectedBytes = 0;
  return (receivedBytes) => {
    uncollectedBytes += receivedBytes;
    if (uncollectedBytes < collectEveryBytes) return;
    uncollectedBytes = 0;
    collect?.({ type: 'minor' });
  };
}
